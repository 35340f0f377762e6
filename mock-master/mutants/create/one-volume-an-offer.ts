import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/one-volume-an-offer',
  breaks: 'create/offered',
  does: 'puts no more than one volume into an offer',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const { resources, ...rest } = parts.project(cluster, offer)
      const [first] = resources.filter((one) => one.disk?.persistence)
      const kept = resources.filter((one) => !one.disk?.persistence || one === first)
      return { ...rest, resources: kept }
    },
  }),
} satisfies Mutant
