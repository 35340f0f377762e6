import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/places-volumes-itself',
  breaks: 'create/needs-volume',
  does: 'finds a path for a volume that has none',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'CREATE') return operation
      const volumes = operation.create.volumes.map((one) =>
        one.disk?.persistence && !one.disk.volume
          ? {
              ...one,
              disk: { ...one.disk, volume: { container_path: 'volume', mode: 'RW' as const } },
            }
          : one,
      )
      return { ...operation, create: { volumes } }
    }),
} satisfies Mutant
