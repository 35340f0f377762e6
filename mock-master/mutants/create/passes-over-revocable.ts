import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/passes-over-revocable',
  breaks: 'create/revocable',
  does: 'passes over `revocable` on the disk of a volume',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'CREATE') return operation
      const volumes = operation.create.volumes.map(({ revocable: _, ...one }) => one)
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
