import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/parents-inherit',
  breaks: 'reserve/offered-to-its-role',
  does: 'offers a role also what is reserved for the roles below it',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      eligible: (available, role) =>
        available.filter(({ reservations = [] }) => {
          const owner = reservations.at(-1)?.role
          return owner === undefined || owner.startsWith(role) || role.startsWith(`${owner}/`)
        }),
    },
  }),
} satisfies Mutant
