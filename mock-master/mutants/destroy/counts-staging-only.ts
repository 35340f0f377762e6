import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/counts-staging-only',
  breaks: 'destroy/running',
  does: 'counts a task as a user until it runs, and leaves the rest to the agent',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let used = Resources.empty
        for (const tasks of context.agent.tasks.values()) {
          for (const { state, resources } of tasks.values()) {
            if (state === 'TASK_STAGING') used = used.plus(resources.unallocate())
          }
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
