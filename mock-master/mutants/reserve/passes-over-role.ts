import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/passes-over-role',
  breaks: 'reserve/old-form-without-role',
  does: 'passes over a role in the field `reservation`',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'RESERVE') return operation
      const resources = operation.reserve.resources.map(({ reservation, ...one }) => {
        const { role: _, ...rest } = reservation ?? {}
        return { ...one, ...(reservation && { reservation: rest }) }
      })
      return { ...operation, reserve: { ...operation.reserve, resources } }
    }),
} satisfies Mutant
