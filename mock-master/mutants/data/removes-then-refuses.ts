import { filesOf } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/removes-then-refuses',
  breaks: 'data/refused-destroy-keeps',
  does: 'removes the files of a volume before it looks whether the volume can be destroyed',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const refusal = parts.DESTROY.validate(operation, context)
        for (const volume of operation.destroy.volumes)
          filesOf(context.agent, volume)?.entries.clear()
        return refusal
      },
    },
  }),
} satisfies Mutant
