import type { EventOf } from '../../spec-schemas/index.ts'
import type { Cluster, OfferRecord } from '../cluster.ts'
import { msOf } from '../duration.ts'
import { lurking } from './fault.ts'
import { occasionOfEvent } from './occasion.ts'

/**
 * The offers count as outstanding from the beginning. One that is rescinded meanwhile is never told,
 * and neither is that it is gone.
 */
export default lurking('delay-offers', (parts, { by }, strike) => ({
  ...parts,
  post(cluster, framework, event) {
    if (event.type !== 'OFFERS' || !strike(occasionOfEvent(cluster, framework, event))) {
      return parts.post(cluster, framework, event)
    }
    for (const offer of recordsOf(cluster, event)) offer.isUntold = true
    cluster.timers.set(cluster.now + msOf(by, 'by'), (later) => {
      const left = recordsOf(later, event)
      if (left.length === 0) return
      for (const offer of left) delete offer.isUntold
      const ids = new Set(left.map(({ id }) => id))
      const offers = event.offers.offers.filter(({ id }) => ids.has(id.value))
      parts.post(later, framework, { type: 'OFFERS', offers: { offers } })
    })
  },
}))

const recordsOf = (cluster: Cluster, { offers: { offers } }: EventOf<'OFFERS'>): OfferRecord[] =>
  offers.flatMap(({ id }) => cluster.offers.get(id.value) ?? [])
