// Offers that are answered a second time.
import type { OfferFact, OperationFact, Timeline } from '../harness/timeline.ts'

/** Operations of an ACCEPT that names an offer which its framework had answered, and the master had heard, before. */
export function* answered(
  timeline: Timeline,
): Generator<{ operation: OperationFact; offer: OfferFact }> {
  for (const type of ['CREATE', 'DESTROY', 'RESERVE', 'UNRESERVE'] as const) {
    for (const operation of timeline.operations(type)) {
      if (operation.api !== 'scheduler' || operation.outcome === 'unknown') continue
      const offer = operation.offers.find(({ until }) => until < operation.at)
      const end = offer && timeline.entries[offer.until]
      if (offer === undefined || end?.type !== 'CALL' || end.status !== 202) continue
      yield { operation, offer }
    }
  }
}
