import { reservationRole } from '../../resource/predicates.ts'
import { isSubroleOf } from '../../resource/roles.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/offers-to-the-whole-family',
  breaks: 'allocation/not-upwards',
  does: 'offers shared volumes to the roles above as well as to those below',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      eligible: (available, role) =>
        parts.allocator
          .eligible(available, role)
          .plus(
            available.shared.filter((resource) => isSubroleOf(reservationRole(resource), role)),
          ),
    },
  }),
} satisfies Mutant
