import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/hides-principals',
  breaks: 'reserve/offered-form',
  does: 'leaves the principal of a reservation out of offers',
  mutate: (parts) => ({
    ...parts,
    project(cluster, offer) {
      const shown = parts.project(cluster, offer)
      const resources = shown.resources.map(({ reservation, reservations, ...one }) => ({
        ...one,
        ...(reservation && { reservation: withoutPrincipal(reservation) }),
        ...(reservations && { reservations: reservations.map(withoutPrincipal) }),
      }))
      return { ...shown, resources }
    },
  }),
} satisfies Mutant

function withoutPrincipal<Entry extends { principal?: string }>(entry: Entry): Entry {
  const { principal: _, ...rest } = entry
  return rest as Entry
}
