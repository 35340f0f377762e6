import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/operators-unreserve',
  breaks: 'reserve/unreserve',
  does: 'lets only operators undo a reservation',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: withRefusal(parts.UNRESERVE, (_operation, { framework }) => framework !== undefined),
  }),
} satisfies Mutant
