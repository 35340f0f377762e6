// Offers that cannot but show what was reserved.
import { isEligible, type Reservation } from '../harness/resource.ts'
import type { OfferFact, Timeline } from '../harness/timeline.ts'
import type { Reserve } from './premise.ts'

/**
 * Offers of the agent to the role of a reservation, or below it, that were asked for after a RESERVE had succeeded and
 * before anything else was done with the agent: nobody else can have what was reserved.
 */
export function* offersAfter(
  timeline: Timeline,
  fact: Reserve,
  stack: Reservation[],
): Generator<OfferFact> {
  const role = stack.at(-1)?.role
  if (fact.outcome !== 'finished' || role === undefined) return
  for (const offer of timeline.offers) {
    if (offer.agent !== fact.agent || offer.askedAt < fact.doneAt) continue
    if (!isEligible(offer.role, role) || !understands(offer, stack)) continue
    if (!timeline.isQuiet(fact, offer.at) || isHeldElsewhere(timeline, offer)) continue
    yield offer
  }
}

function understands({ to }: OfferFact, stack: Reservation[]): boolean {
  return stack.length < 2 || to.capabilities.has('RESERVATION_REFINEMENT')
}

function isHeldElsewhere(timeline: Timeline, offer: OfferFact): boolean {
  return timeline.offers.some(
    (one) =>
      one !== offer && one.agent === offer.agent && one.at <= offer.at && offer.at < one.until,
  )
}
