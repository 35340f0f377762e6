import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/killed-tasks-hold-on',
  breaks: 'destroy/after-terminal-update',
  does: 'lets go of a volume when its task finishes, but not when it is killed',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let { used } = context
        for (const { completedTasks } of context.cluster.frameworks.values()) {
          for (const { state, resources } of completedTasks) {
            if (state === 'TASK_KILLED') used = used.plus(resources.unallocate())
          }
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
