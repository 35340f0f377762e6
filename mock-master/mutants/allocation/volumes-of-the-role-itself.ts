import { isShared, reservationRole } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/volumes-of-the-role-itself',
  breaks: 'allocation/descendants',
  does: 'offers shared volumes only for the very role that they are reserved for',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      eligible: (available, role) =>
        parts.allocator
          .eligible(available, role)
          .filter((resource) => !isShared(resource) || reservationRole(resource) === role),
    },
  }),
} satisfies Mutant
