import { filesOf } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/formats-when-growing',
  breaks: 'data/resize-keeps-files',
  does: 'makes a new file system when a volume grows',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: {
      ...parts.GROW_VOLUME,
      validate(operation, context) {
        const refusal = parts.GROW_VOLUME.validate(operation, context)
        const { volume } = operation.grow_volume
        if (refusal === undefined) filesOf(context.agent, volume)?.entries.clear()
        return refusal
      },
    },
  }),
} satisfies Mutant
