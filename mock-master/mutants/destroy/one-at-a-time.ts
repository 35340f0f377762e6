import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/one-at-a-time',
  breaks: 'destroy/several-at-once',
  does: 'refuses a DESTROY of more than one volume',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        (operation.destroy.volumes?.length ?? 0) > 1
          ? refuse('Only one volume can be destroyed at a time')
          : parts.DESTROY.validate(operation, context),
    },
  }),
} satisfies Mutant
