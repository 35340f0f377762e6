import { reserving } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/serial-numbers',
  breaks: 'reserve/offered-form',
  does: 'gives each reservation a number of its own, so that no two are alike',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      convert: ({ reserve: { resources, source } }) =>
        reserving(
          resources.map((one) => ({
            ...one,
            reservations: (one.reservations ?? []).map(numbered),
          })),
          source,
        ),
    },
  }),
} satisfies Mutant

let serial = 0

function numbered<Entry extends object>(entry: Entry): Entry {
  return { ...entry, labels: { labels: [{ key: 'serial', value: String(serial++) }] } }
}
