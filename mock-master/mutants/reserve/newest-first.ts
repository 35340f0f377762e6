import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/newest-first',
  breaks: 'reserve/refined-offered-form',
  does: 'shows the stack of reservations the wrong way round',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const resources = shown.resources.map(({ reservations, ...one }) => ({
        ...one,
        ...(reservations && { reservations: [...reservations].reverse() }),
      }))
      return { ...shown, resources }
    },
  }),
} satisfies Mutant
