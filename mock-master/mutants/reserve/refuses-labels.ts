import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/refuses-labels',
  breaks: 'reserve/labels',
  does: 'takes labels for a mistake',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(parts.RESERVE, ({ reserve: { resources } }) =>
      resources.some((one) => one.reservations?.at(-1)?.labels !== undefined),
    ),
  }),
} satisfies Mutant
