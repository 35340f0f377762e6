import type { Framework as FrameworkView, GetFrameworks, Offer } from '../../spec-schemas/types.ts'
import type { Cluster, Framework, OfferRecord } from '../cluster.ts'
import { toEndpointForm } from '../resource/format.ts'
import { timeInfo } from './time.ts'
import { offeredTo, usedBy } from './totals.ts'
import type { Viewer } from './viewer.ts'

/** GET_FRAMEWORKS. */
export function getFrameworks(cluster: Cluster, viewer: Viewer): GetFrameworks {
  const listed = (frameworks: Iterable<Framework>) =>
    [...frameworks]
      .filter((framework) => viewer.framework(framework))
      .map((framework) => cluster.parts.views.framework(cluster, framework))
  return {
    frameworks: listed(cluster.frameworks.values()),
    completed_frameworks: listed(cluster.completedFrameworks.values()),
  }
}

/** One framework, as GET_FRAMEWORKS and FRAMEWORK_ADDED show it. */
export const frameworkView = (cluster: Cluster, framework: Framework): FrameworkView => ({
  framework_info: framework.info,
  active: framework.active,
  connected: framework.connected,
  recovered: false,
  registered_time: timeInfo(framework.registeredMs),
  reregistered_time: timeInfo(framework.reregisteredMs ?? framework.registeredMs),
  ...(framework.unregisteredMs !== undefined && {
    unregistered_time: timeInfo(framework.unregisteredMs),
  }),
  offers: [...framework.offers].map(offerView),
  allocated_resources: usedBy(cluster, framework).toArray().map(toEndpointForm),
  offered_resources: offeredTo(framework).toArray().map(toEndpointForm),
  offer_constraints: {},
})

/** An offer in listings, in the newer form whatever its framework understands. */
export const offerView = ({ id, framework, agent, role, resources }: OfferRecord): Offer => ({
  id: { value: id },
  framework_id: { value: framework.id },
  agent_id: { value: agent.id },
  hostname: agent.info.hostname,
  allocation_info: { role },
  resources: resources.toArray(),
})
