import type { OfferOperation, Resource } from '../../spec-schemas/types.ts'
import { availableOn, lend } from '../allocator/ledger.ts'
import type { Agent, Cluster, Framework } from '../cluster.ts'
import { describeFramework, newFramework } from '../frameworks.ts'
import { rescind, sendOffers } from '../offers.ts'
import { isShared, reservationRole } from '../resource/predicates.ts'
import { Resources } from '../resources.ts'

/**
 * Somebody else in the role of a volume. What it wants it is offered past the allocator, and accepts
 * like any framework; faults do not strike it, and nobody listens to its events.
 */

export interface FoundVolume {
  readonly agent: Agent
  readonly volume: Resource
}

interface Wanted {
  volume?: string | undefined
  role?: string | undefined
  agent?: string | undefined
}

/** A volume that could be had: a shared one, or one that no task uses. */
export function findVolume(cluster: Cluster, wanted: Wanted): FoundVolume | undefined {
  for (const agent of cluster.agents.values()) {
    const { id, info } = agent
    const { agent: name } = wanted
    if (!agent.active || (name !== undefined && name !== id && name !== info.hostname)) continue
    const free = availableOn(agent).plus(agent.offered.nonShared.unallocate())
    for (const volume of free.persistentVolumes) {
      if (wanted.volume !== undefined && volume.disk?.persistence?.id !== wanted.volume) continue
      if (wanted.role !== undefined && reservationRole(volume) !== wanted.role) continue
      return { agent, volume }
    }
  }
  return undefined
}

/** It comes, and accepts an offer of the volume and what else the role can have on the agent. */
export function takeVolume(
  cluster: Cluster,
  { agent, volume }: FoundVolume,
  operationsOn: (volume: Resource, others: Resources) => OfferOperation[],
): Framework {
  const role = reservationRole(volume)
  const framework = join(cluster, role)
  for (const offer of [...agent.offers]) {
    const isInTheWay = !isShared(volume) && offer.resources.unallocate().contains(volume)
    if (isInTheWay || offer.role === role) rescind(cluster, offer)
  }
  const others = availableOn(agent)
    .allocatableTo(role)
    .nonShared.minus(Resources.of([volume]))
  const resources = others.plus(Resources.of([volume])).allocate(role)
  lend(cluster, framework, agent, role, resources)
  sendOffers(cluster, [{ framework, agent, role, resources }])
  const accept = {
    offer_ids: [...framework.offers].map(({ id }) => ({ value: id })),
    operations: operationsOn(volume, others),
    filters: { refuse_seconds: 0 },
  }
  const framework_id = { value: framework.id }
  cluster.faults.parts.calls.ACCEPT(cluster, framework, { type: 'ACCEPT', framework_id, accept })
  return framework
}

/** Without a stream, so that the allocator passes it over. */
function join(cluster: Cluster, role: string): Framework {
  const id = `${cluster.masterId}-${String(cluster.next.framework++).padStart(4, '0')}`
  const info = {
    id: { value: id },
    user: 'root',
    name: 'another-framework',
    roles: [role],
    capabilities: ['MULTI_ROLE', 'RESERVATION_REFINEMENT', 'SHARED_RESOURCES'].map((type) => ({
      type,
    })),
  }
  const framework = newFramework(cluster, id, info)
  describeFramework(cluster, framework, info, [])
  return framework
}
