import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/passes-over-type',
  breaks: 'reserve/old-form-without-type',
  does: 'passes over a type in the field `reservation`',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'RESERVE') return operation
      const resources = operation.reserve.resources.map(({ reservation, ...one }) => {
        const { type: _, ...rest } = reservation ?? {}
        return { ...one, ...(reservation && { reservation: rest }) }
      })
      return { ...operation, reserve: { ...operation.reserve, resources } }
    }),
} satisfies Mutant
