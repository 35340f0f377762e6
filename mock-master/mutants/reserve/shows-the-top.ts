import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/shows-the-top',
  breaks: 'reserve/refined-offered-form',
  does: 'shows only the last reservation of a stack in offers',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const resources = shown.resources.map(({ reservations, ...one }) => ({
        ...one,
        ...(reservations && { reservations: reservations.slice(-1) }),
      }))
      return { ...shown, resources }
    },
  }),
} satisfies Mutant
