import { creating } from '../../resource/conversions.ts'
import { isShared } from '../../resource/predicates.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/shared-is-free',
  breaks: 'create/consumes-disk',
  does: 'takes no disk for a shared volume',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: ({ create: { volumes } }) =>
        creating(volumes).map((one, index) => {
          const volume = volumes[index]
          return volume && isShared(volume) ? { ...one, consumed: Resources.empty } : one
        }),
    },
  }),
} satisfies Mutant
