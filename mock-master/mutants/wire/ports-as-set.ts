import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/ports-as-set',
  breaks: 'wire/resource-types',
  does: 'offers ports as a set of names',
  mutate: (parts) => ({
    ...parts,
    project(cluster, record) {
      const offer = parts.project(cluster, record)
      const resources = offer.resources?.map((one) => {
        if (one.name !== 'ports' || one.ranges === undefined) return one
        const { ranges, ...rest } = one
        const item = (ranges.range ?? []).map(({ begin, end }) => `${begin}-${end}`)
        return { ...rest, type: 'SET' as const, set: { item } }
      })
      return { ...offer, resources }
    },
  }),
} satisfies Mutant
