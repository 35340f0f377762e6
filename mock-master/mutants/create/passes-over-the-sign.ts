import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/passes-over-the-sign',
  breaks: 'create/positive-size',
  does: 'passes over the sign of a size',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'CREATE') return operation
      const volumes = operation.create.volumes.map((one) =>
        one.scalar ? { ...one, scalar: { value: Math.abs(one.scalar.value) } } : one,
      )
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
