import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/for-any-role',
  breaks: 'reserve/role-of-the-offer',
  does: 'does not compare the role of a reservation with that of the offer',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withoutRefusal(parts.RESERVE, 'but the resource was allocated to role'),
  }),
} satisfies Mutant
