import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/reports-failure',
  breaks: 'create/scheduler-api',
  does: 'reports the CREATE of a framework as failed, whatever became of it',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      hazard: (operation, context) =>
        context.framework === undefined
          ? parts.CREATE.hazard?.(operation, context)
          : refuse('The agent did not answer'),
    },
  }),
} satisfies Mutant
