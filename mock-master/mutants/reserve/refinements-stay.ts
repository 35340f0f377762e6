import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/refinements-stay',
  breaks: 'reserve/undo-refinement',
  does: 'undoes only reservations that nothing is refined from',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: withRefusal(parts.UNRESERVE, ({ unreserve: { resources } }) =>
      resources.some(({ reservations = [] }) => reservations.length > 1),
    ),
  }),
} satisfies Mutant
