import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/star-is-own-role',
  breaks: 'reserve/role-star',
  does: "takes the role * in a reservation for the framework's own",
  mutate: (parts) =>
    misreading(parts, (operation, { roles }) => {
      if (operation.type !== 'RESERVE') return operation
      const [role = '*'] = roles
      const resources = operation.reserve.resources.map((one) => ({
        ...one,
        ...(one.role === '*' && { role }),
        ...(one.reservations && {
          reservations: one.reservations.map((entry) =>
            entry.role === '*' ? { ...entry, role } : entry,
          ),
        }),
      }))
      return { ...operation, reserve: { ...operation.reserve, resources } }
    }),
} satisfies Mutant
