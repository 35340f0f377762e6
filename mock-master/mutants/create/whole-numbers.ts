import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/whole-numbers',
  breaks: 'create/fractional-size',
  does: 'rounds the size of a volume to whole megabytes',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'CREATE') return operation
      const volumes = operation.create.volumes.map((one) =>
        one.scalar ? { ...one, scalar: { value: Math.round(one.scalar.value) } } : one,
      )
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
