import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/as-large-as-it-gets',
  breaks: 'create/too-large',
  does: 'makes a smaller volume where there is not enough disk',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'CREATE') return operation
      const volumes = operation.create.volumes.map((one) =>
        one.scalar ? { ...one, scalar: { value: Math.min(one.scalar.value, 64) } } : one,
      )
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
