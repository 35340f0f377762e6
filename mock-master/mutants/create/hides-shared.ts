import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/hides-shared',
  breaks: 'create/shared-marks',
  does: 'leaves an empty `shared` out when it writes an offer',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const { resources, ...rest } = parts.project(cluster, offer)
      return { ...rest, resources: resources.map(({ shared: _shared, ...one }) => one) }
    },
  }),
} satisfies Mutant
