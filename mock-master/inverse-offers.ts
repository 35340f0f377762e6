import type { InverseOffer } from '../spec-schemas/types.ts'
import type { Agent, Cluster, Framework, InverseOfferRecord } from './cluster.ts'
import { unavailabilityOf } from './offers.ts'
import { send } from './outbox.ts'

/**
 * Before maintenance everybody who has anything on a machine, be it an offer or one shared volume, is
 * asked to leave. The question is repeated when the answer has grown old.
 */

/** Asks whoever is on these agents and has neither been asked nor answered lately. */
export function sendInverseOffers(cluster: Cluster, agents: Iterable<Agent>): void {
  if (cluster.maintenance.schedule.length === 0) return
  const byFramework = new Map<Framework, InverseOffer[]>()
  for (const agent of agents) {
    const unavailability = unavailabilityOf(cluster, agent)
    if (unavailability === undefined) continue
    for (const framework of presentOn(cluster, agent)) {
      if (isAsked(cluster, framework, agent)) continue
      const id = `${cluster.masterId}-O${cluster.next.offer++}`
      cluster.inverseOffers.set(id, { id, framework, agent })
      const offers = byFramework.get(framework) ?? []
      byFramework.set(framework, offers)
      offers.push({
        id: { value: id },
        framework_id: { value: framework.id },
        agent_id: { value: agent.id },
        unavailability,
      })
    }
  }
  for (const [framework, inverse_offers] of byFramework) {
    send(cluster, framework, { type: 'INVERSE_OFFERS', inverse_offers: { inverse_offers } })
  }
}

/** An answer, yes or no, keeps the question away for a while. */
export function answerInverseOffers(
  cluster: Cluster,
  framework: Framework,
  ids: readonly string[],
  refuseSeconds: number | undefined,
): void {
  for (const id of ids) {
    const offer = cluster.inverseOffers.get(id)
    if (offer === undefined || offer.framework !== framework) continue
    const durationMs = cluster.parts.allocator.filterDurationMs(cluster, refuseSeconds) ?? 0
    offer.answered = true
    cluster.timers.set(cluster.now + durationMs, () => cluster.inverseOffers.delete(id))
  }
}

/** The machine's plans have changed, or the agent or the framework is gone. */
export function rescindInverseOffers(
  cluster: Cluster,
  isMeant: (offer: InverseOfferRecord) => boolean,
): void {
  for (const offer of [...cluster.inverseOffers.values()]) {
    if (!isMeant(offer)) continue
    cluster.inverseOffers.delete(offer.id)
    if (offer.answered) continue
    send(cluster, offer.framework, {
      type: 'RESCIND_INVERSE_OFFER',
      rescind_inverse_offer: { inverse_offer_id: { value: offer.id } },
    })
  }
}

function presentOn(cluster: Cluster, agent: Agent): Set<Framework> {
  const present = new Set<Framework>()
  for (const { framework } of agent.offers) present.add(framework)
  for (const id of agent.used.keys()) {
    const framework = cluster.frameworks.get(id)
    if (framework?.active) present.add(framework)
  }
  return present
}

const isAsked = ({ inverseOffers }: Cluster, framework: Framework, agent: Agent): boolean =>
  [...inverseOffers.values()].some(
    (offer) => offer.framework === framework && offer.agent === agent,
  )
