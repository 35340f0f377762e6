import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/writes-shared-always',
  breaks: 'create/plain-without-shared',
  does: 'writes `shared` at every volume of an offer',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const { resources, ...rest } = parts.project(cluster, offer)
      const marked = resources.map((one) => (one.disk?.persistence ? { ...one, shared: {} } : one))
      return { ...rest, resources: marked }
    },
  }),
} satisfies Mutant
