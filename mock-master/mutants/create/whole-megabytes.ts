import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/whole-megabytes',
  breaks: 'create/offered-form',
  does: 'shows sizes of volumes in steps of sixteen megabytes',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const { resources, ...rest } = parts.project(cluster, offer)
      const rounded = resources.map((one) =>
        one.disk?.persistence && one.scalar
          ? { ...one, scalar: { value: Math.ceil((one.scalar.value + 1) / 16) * 16 } }
          : one,
      )
      return { ...rest, resources: rounded }
    },
  }),
} satisfies Mutant
