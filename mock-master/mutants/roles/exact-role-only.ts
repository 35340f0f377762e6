import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/exact-role-only',
  breaks: 'roles/offered-to-children',
  does: 'offers what is reserved only to the very role that it is reserved for',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      eligible: (available, role) => available.unreserved.plus(available.reserved(role)),
    },
  }),
} satisfies Mutant
