import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/repetition-is-nothing',
  breaks: 'launch/offer-named-twice',
  does: 'takes the offers of an ACCEPT as a set',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      offers: (cluster, framework, ids) =>
        parts.accept.offers(cluster, framework, [...new Set(ids)]),
    },
  }),
} satisfies Mutant
