import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/grows-beside',
  breaks: 'resize/new-size',
  does: 'puts what a volume grows by beside it, as another volume of its id',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: {
      ...parts.GROW_VOLUME,
      convert: (operation) => {
        const { volume, addition } = operation.grow_volume
        const part = { ...volume, ...(addition.scalar && { scalar: addition.scalar }) }
        return parts.GROW_VOLUME.convert(operation).map((one) => ({
          ...one,
          converted: Resources.of([volume]).plus(Resources.of([part])),
        }))
      },
    },
  }),
} satisfies Mutant
