import { reserving } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/drops-labels',
  breaks: 'reserve/labels-keep-apart',
  does: 'does not keep the labels of a reservation',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      convert: ({ reserve: { resources, source } }) =>
        reserving(
          resources.map(({ reservations = [], ...one }) => ({
            ...one,
            reservations: reservations.map(({ labels: _, ...entry }) => entry),
          })),
          source,
        ),
    },
  }),
} satisfies Mutant
