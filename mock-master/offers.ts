import type { Offer } from '../spec-schemas/types.ts'
import { refuse } from './allocator/filters.ts'
import { takeBack } from './allocator/ledger.ts'
import type { Allocation } from './allocator/state.ts'
import type { Agent, Cluster, Framework, OfferRecord } from './cluster.ts'
import { send } from './outbox.ts'
import { downgrade, withoutAllocation } from './resource/format.ts'

/** Makes offers of what an allocation run gave; each framework hears of its own in one event. */
export function sendOffers(cluster: Cluster, allocations: readonly Allocation[]): void {
  const byFramework = new Map<Framework, Offer[]>()
  for (const allocation of allocations) {
    const offer = makeOffer(cluster, allocation)
    const offers = byFramework.get(offer.framework)
    const projected = cluster.parts.project(cluster, offer)
    if (offers === undefined) byFramework.set(offer.framework, [projected])
    else offers.push(projected)
  }
  for (const [framework, offers] of byFramework) {
    send(cluster, framework, { type: 'OFFERS', offers: { offers } })
  }
}

function makeOffer(cluster: Cluster, allocation: Allocation): OfferRecord {
  const { framework, agent } = allocation
  const id = `${cluster.masterId}-O${cluster.next.offer++}`
  const offer = { id, createdMs: cluster.now, ...allocation }
  cluster.offers.set(id, offer)
  framework.offers.add(offer)
  agent.offers.add(offer)
  const { offerTimeoutMs } = cluster.flags
  if (offerTimeoutMs !== undefined) {
    cluster.timers.set(cluster.now + offerTimeoutMs, () => rescind(cluster, offer))
  }
  return offer
}

/** The offer in the shape that the framework's capabilities ask for. */
export function projectOffer(cluster: Cluster, offer: OfferRecord): Offer {
  const { framework, agent, role } = offer
  const isMultiRole = framework.capabilities.has('MULTI_ROLE')
  const understandsStacks = framework.capabilities.has('RESERVATION_REFINEMENT')
  const executors = agent.executors.get(framework.id)
  const unavailability = unavailabilityOf(cluster, agent)
  return {
    id: { value: offer.id },
    framework_id: { value: framework.id },
    agent_id: { value: agent.id },
    hostname: agent.info.hostname,
    url: {
      scheme: 'http',
      address: { hostname: agent.info.hostname, ip: agent.ip, port: agent.port },
      path: '/slave(1)',
    },
    resources: offer.resources.toArray().map((resource) => {
      const visible = isMultiRole ? resource : withoutAllocation(resource)
      return understandsStacks ? visible : (downgrade(visible) ?? visible)
    }),
    ...(agent.info.attributes?.length && { attributes: agent.info.attributes }),
    ...(agent.info.domain && { domain: agent.info.domain }),
    ...(executors?.size && {
      executor_ids: [...executors.keys()].map((value) => ({ value })),
    }),
    ...(unavailability && { unavailability }),
    ...(isMultiRole && { allocation_info: { role } }),
  }
}

/** The offer is gone and its resources are free again. Nobody is told. */
export function withdraw(cluster: Cluster, offer: OfferRecord): void {
  if (!cluster.offers.delete(offer.id)) return
  offer.framework.offers.delete(offer)
  offer.agent.offers.delete(offer)
  takeBack(cluster, offer.framework, offer.agent, offer.role, offer.resources)
}

export function rescind(cluster: Cluster, offer: OfferRecord): void {
  if (!cluster.offers.has(offer.id)) return
  withdraw(cluster, offer)
  if (offer.isUntold) return
  send(cluster, offer.framework, { type: 'RESCIND', rescind: { offer_id: { value: offer.id } } })
}

/** The framework does not want it for a while. */
export function decline(
  cluster: Cluster,
  offer: OfferRecord,
  refuseSeconds: number | undefined,
): void {
  withdraw(cluster, offer)
  const { framework, agent, role, resources } = offer
  refuse(cluster, framework, agent, role, resources, refuseSeconds)
}

export function withdrawAll(cluster: Cluster, offers: Iterable<OfferRecord>): void {
  for (const offer of [...offers]) withdraw(cluster, offer)
}

export function rescindAll(cluster: Cluster, offers: Iterable<OfferRecord>): void {
  for (const offer of [...offers]) rescind(cluster, offer)
}

/** The maintenance window that the agent's machine is in, if any. */
export function unavailabilityOf({ maintenance }: Cluster, { info, ip }: Agent) {
  for (const { machines, unavailability } of maintenance.schedule) {
    for (const machine of machines) {
      const isHost = machine.hostname === undefined || machine.hostname === info.hostname
      if (isHost && (machine.ip === undefined || machine.ip === ip)) return unavailability
    }
  }
  return undefined
}
