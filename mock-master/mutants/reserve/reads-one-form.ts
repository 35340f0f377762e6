import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/reads-one-form',
  breaks: 'reserve/forms-do-not-mix',
  does: 'does not look at `role` where there are `reservations`',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'RESERVE') return operation
      const resources = operation.reserve.resources.map(({ role, ...one }) =>
        one.reservations?.length || role === undefined ? one : { ...one, role },
      )
      return { ...operation, reserve: { ...operation.reserve, resources } }
    }),
} satisfies Mutant
