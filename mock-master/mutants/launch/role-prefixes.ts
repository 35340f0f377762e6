import { reservationOf } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/role-prefixes',
  breaks: 'launch/only-its-role',
  does: 'takes every role whose name begins with the name of another for one below it',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      eligible: (available, role) =>
        available.filter((one) => role.startsWith(reservationOf(one)?.role ?? '')),
    },
  }),
} satisfies Mutant
