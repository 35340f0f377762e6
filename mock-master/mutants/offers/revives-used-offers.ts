import type { OfferRecord } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

const made = new Map<string, OfferRecord>()

export default {
  id: 'offers/revives-used-offers',
  breaks: 'offers/accept-once',
  does: 'takes an offer that was answered as if it were still there',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      made.set(offer.id, offer)
      return parts.project(cluster, offer)
    },
    accept: {
      ...parts.accept,
      offers(cluster, framework, ids) {
        for (const id of ids) {
          const offer = made.get(id)
          if (offer !== undefined) cluster.offers.set(id, offer)
        }
        return parts.accept.offers(cluster, framework, ids)
      },
    },
  }),
} satisfies Mutant
