import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/forgets-roles',
  breaks: 'launch/only-its-role',
  does: 'offers what is reserved to a role to every role',
  mutate: (parts) => ({
    ...parts,
    allocator: { ...parts.allocator, eligible: (available) => available },
  }),
} satisfies Mutant
