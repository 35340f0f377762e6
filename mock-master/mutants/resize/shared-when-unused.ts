import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/shared-when-unused',
  breaks: 'resize/shared-refused',
  does: 'refuses to resize a shared volume only while tasks use it',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: {
      ...parts.GROW_VOLUME,
      validate(operation, context) {
        const refusal = parts.GROW_VOLUME.validate(operation, context)
        const { volume } = operation.grow_volume
        const isUsed = context.used.toArray().some((one) => one.disk && isShared(one))
        return isShared(volume) && !isUsed && refusal?.refused.includes('shared')
          ? undefined
          : refusal
      },
    },
  }),
} satisfies Mutant
