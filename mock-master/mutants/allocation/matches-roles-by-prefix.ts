import { reservationRole } from '../../resource/predicates.ts'
import { isSubroleOf } from '../../resource/roles.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/matches-roles-by-prefix',
  breaks: 'allocation/not-upwards',
  does: 'takes a role for a child of every role that its name begins with',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      eligible: (available, role) =>
        parts.allocator
          .eligible(available, role)
          .plus(
            available.shared.filter(
              (resource) =>
                role !== reservationRole(resource) &&
                !isSubroleOf(role, reservationRole(resource)) &&
                role.startsWith(reservationRole(resource)),
            ),
          ),
    },
  }),
} satisfies Mutant
