import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/as-much-as-there-is',
  breaks: 'reserve/too-much',
  does: 'reserves less than was asked for where there is not enough',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'RESERVE') return operation
      const resources = operation.reserve.resources.map((one) => ({
        ...one,
        ...(one.scalar && { scalar: { value: Math.min(one.scalar.value, 1000) } }),
      }))
      return { ...operation, reserve: { ...operation.reserve, resources } }
    }),
} satisfies Mutant
