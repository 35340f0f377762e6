import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/value-of-another-type',
  breaks: 'wire/resource-types',
  does: 'calls an amount of memory a range',
  mutate: (parts) => ({
    ...parts,
    project(cluster, record) {
      const offer = parts.project(cluster, record)
      const resources = offer.resources?.map((one) =>
        one.name === 'mem' ? { ...one, type: 'RANGES' as const } : one,
      )
      return { ...offer, resources }
    },
  }),
} satisfies Mutant
