import type { Resource } from '../../spec-schemas/types.ts'
import type { Agent, Cluster } from '../cluster.ts'
import { toEndpointForm } from '../resource/format.ts'
import { reservationRole } from '../resource/predicates.ts'
import type { Resources } from '../resources.ts'
import { drainInfo } from './agents.ts'
import { summary } from './summary.ts'
import { seconds } from './time.ts'
import { usedOn } from './totals.ts'
import type { Viewer } from './viewer.ts'

/** Agents as the unversioned endpoints show them: /slaves, and parts of /state and /state-summary. */

export function slaveOf(agent: Agent, viewer: Viewer) {
  const { info, total } = agent
  const reserved = [...reservations(total)].filter(([role]) => viewer.role(role))
  return {
    id: agent.id,
    hostname: info.hostname,
    port: info.port ?? agent.port,
    attributes: Object.fromEntries(
      (info.attributes ?? []).map((attribute) => [attribute.name, attributeValue(attribute)]),
    ),
    pid: agent.pid,
    registered_time: seconds(agent.registeredMs),
    ...(agent.reregisteredMs !== undefined && {
      reregistered_time: seconds(agent.reregisteredMs),
    }),
    resources: summary(total),
    used_resources: summary(usedOn(agent)),
    offered_resources: summary(agent.offered),
    reserved_resources: Object.fromEntries(reserved.map(([role, list]) => [role, summary(list)])),
    unreserved_resources: summary(total.unreserved),
    active: agent.active,
    deactivated: agent.deactivated,
    version: agent.version,
    capabilities: [...agent.capabilities],
    ...(agent.drain && { drain_info: drainInfo(agent.drain) }),
  }
}

function attributeValue(attribute: NonNullable<Agent['info']['attributes']>[number]) {
  const { scalar, ranges, set, text } = attribute
  if (scalar) return scalar.value
  if (text) return text.value
  if (ranges) return `[${(ranges.range ?? []).map((r) => `${r.begin}-${r.end}`).join(', ')}]`
  return `{${(set?.item ?? []).join(', ')}}`
}

/** Reserved resources by the role of their last reservation. */
export function reservations(total: Resources): Map<string, Resource[]> {
  const byRole = new Map<string, Resource[]>()
  for (const resource of total) {
    if (!resource.reservations?.length) continue
    const role = reservationRole(resource)
    byRole.set(role, [...(byRole.get(role) ?? []), resource])
  }
  return byRole
}

export const slavesEndpoint = (cluster: Cluster, viewer: Viewer, id?: string) => ({
  slaves: [...cluster.agents.values()]
    .filter((agent) => id === undefined || agent.id === id)
    .map((agent) => slaveWithResources(agent, viewer)),
  recovered_slaves: [],
})

/** /slaves adds what an operator needs to send back: whole resources, by the role that has them. */
function slaveWithResources(agent: Agent, viewer: Viewer) {
  const listed = (resources: Iterable<Resource>) =>
    [...resources].filter((each) => viewer.resource(each)).map(toEndpointForm)
  const reserved = [...reservations(agent.total)].filter(([role]) => viewer.role(role))
  return {
    ...slaveOf(agent, viewer),
    reserved_resources_full: Object.fromEntries(
      reserved.map(([role, resources]) => [role, listed(resources)]),
    ),
    unreserved_resources_full: listed(agent.total.unreserved),
    used_resources_full: listed(usedOn(agent)),
    offered_resources_full: listed(agent.offered),
  }
}
