import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/forgets-pending-tasks',
  breaks: 'destroy/pending',
  does: 'counts users from TASK_RUNNING on, and leaves what they share in the accepted offer',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const { shared } = acceptance.remaining
        parts.LAUNCH.launch(operation, acceptance)
        acceptance.remaining = acceptance.remaining.nonShared.plus(shared)
      },
    },
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let used = Resources.empty
        for (const tasks of context.agent.tasks.values()) {
          for (const { state, resources } of tasks.values()) {
            if (state === 'TASK_RUNNING') used = used.plus(resources.unallocate())
          }
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
