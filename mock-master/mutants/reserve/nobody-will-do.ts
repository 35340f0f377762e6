import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/nobody-will-do',
  breaks: 'reserve/principal',
  does: 'lets a framework with a principal reserve without naming it',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withoutRefusal(parts.RESERVE, 'with no principal set'),
  }),
} satisfies Mutant
