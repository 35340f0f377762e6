import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/operators-reserve',
  breaks: 'reserve/reserve',
  does: 'lets operators reserve, and frameworks only refine what they have reserved',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(
      parts.RESERVE,
      ({ reserve }, { framework }) =>
        framework !== undefined && reserve.resources.some((one) => one.reservations?.length === 1),
    ),
  }),
} satisfies Mutant
