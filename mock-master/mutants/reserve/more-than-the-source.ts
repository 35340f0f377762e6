import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/more-than-the-source',
  breaks: 'reserve/operator-source-mismatch',
  does: 'does not compare the amounts of source and target',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withoutRefusal(parts.RESERVE, 'identical resource quantities'),
  }),
} satisfies Mutant
