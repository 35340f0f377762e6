import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/shows-dynamic-as-static',
  breaks: 'reserve/offered-form',
  does: 'shows every reservation as a static one in offers',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const resources = shown.resources.map(({ reservation: _, reservations, ...one }) => ({
        ...one,
        ...(reservations && {
          reservations: reservations.map(({ role = '' }) => ({ type: 'STATIC' as const, role })),
        }),
      }))
      return { ...shown, resources }
    },
  }),
} satisfies Mutant
