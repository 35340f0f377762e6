import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/any-name-will-do',
  breaks: 'reserve/principal',
  does: 'does not look whether the principal of a reservation is that of its framework',
  mutate: (parts) => ({ ...parts, RESERVE: withoutRefusal(parts.RESERVE, 'which does not match') }),
} satisfies Mutant
