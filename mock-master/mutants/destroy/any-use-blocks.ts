import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/any-use-blocks',
  breaks: 'destroy/beside-used',
  does: 'destroys nothing on an agent where any volume is in use',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        parts.DESTROY.validate(operation, context) ??
        (context.used.persistentVolumes.isEmpty ? undefined : refuse('Persistent volumes in use')),
    },
  }),
} satisfies Mutant
