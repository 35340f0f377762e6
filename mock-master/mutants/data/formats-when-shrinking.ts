import { filesOf } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/formats-when-shrinking',
  breaks: 'data/resize-keeps-files',
  does: 'makes a new file system when a volume shrinks',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: {
      ...parts.SHRINK_VOLUME,
      validate(operation, context) {
        const refusal = parts.SHRINK_VOLUME.validate(operation, context)
        const { volume } = operation.shrink_volume
        if (refusal === undefined) filesOf(context.agent, volume)?.entries.clear()
        return refusal
      },
    },
  }),
} satisfies Mutant
