import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/forgets-the-new-size',
  breaks: 'resize/new-size',
  does: 'takes the disk that a volume grows by, and leaves the volume as it was',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: {
      ...parts.GROW_VOLUME,
      convert: (operation) =>
        parts.GROW_VOLUME.convert(operation).map((one) => ({
          ...one,
          converted: Resources.of([operation.grow_volume.volume]),
        })),
    },
  }),
} satisfies Mutant
