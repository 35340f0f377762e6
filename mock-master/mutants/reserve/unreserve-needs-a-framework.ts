import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/unreserve-needs-a-framework',
  breaks: 'reserve/operator-unreserve',
  does: 'asks whose the reservation is when an operator unreserves, and finds no framework',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: withRefusal(parts.UNRESERVE, (_operation, { framework }) => framework === undefined),
  }),
} satisfies Mutant
