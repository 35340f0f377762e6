import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/forgets-users',
  breaks: 'destroy/running',
  does: 'forgets what tasks use when it validates DESTROY',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        parts.DESTROY.validate(operation, { ...context, used: Resources.empty }),
    },
  }),
} satisfies Mutant
