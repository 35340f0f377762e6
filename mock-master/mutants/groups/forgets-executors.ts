import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/forgets-executors',
  breaks: 'groups/executor-holds',
  does: 'looks at tasks only, not at executors, for users of a volume',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let used = Resources.empty
        for (const tasks of context.agent.tasks.values()) {
          for (const { released, resources } of tasks.values()) {
            if (!released) used = used.plus(resources.unallocate())
          }
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
