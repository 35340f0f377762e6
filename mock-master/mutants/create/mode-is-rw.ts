import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/mode-is-rw',
  breaks: 'create/mode-rw',
  does: 'creates a volume with mode RW whichever was asked for',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'CREATE') return operation
      const volumes = operation.create.volumes.map((one) =>
        one.disk?.volume
          ? { ...one, disk: { ...one.disk, volume: { ...one.disk.volume, mode: 'RW' as const } } }
          : one,
      )
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
