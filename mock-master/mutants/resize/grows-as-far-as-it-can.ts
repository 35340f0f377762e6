import { misreading } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/grows-as-far-as-it-can',
  breaks: 'resize/grow-needs-disk',
  does: 'grows a volume by less where there is not enough disk',
  mutate: (parts) =>
    misreading(parts, (operation) => {
      if (operation.type !== 'GROW_VOLUME') return operation
      const { volume, addition } = operation.grow_volume
      const value = Math.min(addition.scalar?.value ?? 0, 32)
      return { ...operation, grow_volume: { volume, addition: { ...addition, scalar: { value } } } }
    }),
} satisfies Mutant
