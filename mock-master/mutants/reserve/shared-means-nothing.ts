import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/shared-means-nothing',
  breaks: 'reserve/unshareable',
  does: 'passes over `shared` on what is no persistent volume',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'RESERVE') return operation
      const resources = operation.reserve.resources.map(({ shared: _, ...one }) => one)
      return { ...operation, reserve: { ...operation.reserve, resources } }
    }),
} satisfies Mutant
