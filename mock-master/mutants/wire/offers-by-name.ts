import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/offers-by-name',
  breaks: 'wire/own-offers',
  does: 'writes the name of the framework where its id belongs',
  mutate: (parts) => ({
    ...parts,
    project: (cluster, offer) => ({
      ...parts.project(cluster, offer),
      framework_id: { value: offer.framework.info.name },
    }),
  }),
} satisfies Mutant
