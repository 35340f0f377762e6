import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/offers-of-the-first',
  breaks: 'wire/own-offers',
  does: 'writes the framework that subscribed first into every offer',
  mutate: (parts) => ({
    ...parts,
    project: (cluster, offer) => {
      const [first] = [...cluster.frameworks.keys(), ...cluster.completedFrameworks.keys()]
      return { ...parts.project(cluster, offer), framework_id: { value: first ?? '' } }
    },
  }),
} satisfies Mutant
