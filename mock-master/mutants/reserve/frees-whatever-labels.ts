import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/frees-whatever-labels',
  breaks: 'reserve/unreserve-as-reserved',
  does: 'does not compare labels when it frees a reservation',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'UNRESERVE') return operation
      const resources = operation.unreserve.resources.map(
        ({ reservation, reservations, ...one }) => {
          const { labels: _, ...bare } = reservation ?? {}
          return {
            ...one,
            ...(reservation && { reservation: bare }),
            ...(reservations && {
              reservations: reservations.map(({ labels: _, ...entry }) => entry),
            }),
          }
        },
      )
      return { ...operation, unreserve: { resources } }
    }),
} satisfies Mutant
