import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/operator-is-nobody',
  breaks: 'create/operator-api',
  does: 'wants a framework behind every CREATE, and so knows none by the operator API',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate: (operation, context) =>
        context.framework === undefined
          ? refuse('No framework')
          : parts.CREATE.validate(operation, context),
    },
  }),
} satisfies Mutant
