import type { OfferRecord } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/offers-last-forever',
  breaks: 'launch/offer-once',
  does: 'does not forget an offer that was accepted',
  mutate: (parts) => {
    const kept = new Map<string, OfferRecord>()
    return {
      ...parts,
      accept: {
        ...parts.accept,
        offers(cluster, framework, ids) {
          for (const [id, offer] of cluster.offers) kept.set(id, offer)
          const [first] = ids.flatMap((id) => kept.get(id) ?? [])
          const spent = first !== undefined && first.framework === framework && ids.length === 1
          return spent ? [first] : parts.accept.offers(cluster, framework, ids)
        },
      },
    }
  },
} satisfies Mutant
