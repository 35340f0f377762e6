import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/grows-on-nothing',
  breaks: 'resize/grow-takes-disk',
  does: 'does not take the disk that a volume grows by',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: {
      ...parts.GROW_VOLUME,
      convert: (operation) =>
        parts.GROW_VOLUME.convert(operation).map((one) => ({
          ...one,
          consumed: Resources.of([operation.grow_volume.volume]),
        })),
    },
  }),
} satisfies Mutant
