import type { OfferRecord } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/rescinded-still-good',
  breaks: 'rescind/then-invalid',
  does: 'honours an offer that it has rescinded',
  mutate: (parts) => {
    const made = new Map<string, OfferRecord>()
    const rescinded = new Map<string, OfferRecord>()
    return {
      ...parts,
      project(cluster, offer) {
        made.set(offer.id, offer)
        return parts.project(cluster, offer)
      },
      tell(event, framework) {
        const id = event.type === 'RESCIND' ? event.rescind.offer_id.value : ''
        const offer = made.get(id)
        if (offer !== undefined) rescinded.set(id, offer)
        return parts.tell(event, framework)
      },
      accept: {
        ...parts.accept,
        offers(cluster, framework, ids) {
          const offer = ids.length === 1 ? rescinded.get(ids[0] ?? '') : undefined
          return offer === undefined ? parts.accept.offers(cluster, framework, ids) : [offer]
        },
      },
    }
  },
} satisfies Mutant
