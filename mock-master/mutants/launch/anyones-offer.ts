import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/anyones-offer',
  breaks: 'launch/foreign-offer',
  does: 'does not look to whom an accepted offer was made',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      offers(cluster, framework, ids) {
        const owner = cluster.offers.get(ids[0] ?? '')?.framework ?? framework
        return parts.accept.offers(cluster, owner, ids)
      },
    },
  }),
} satisfies Mutant
