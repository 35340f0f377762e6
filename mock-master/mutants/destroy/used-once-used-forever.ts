import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/used-once-used-forever',
  breaks: 'destroy/unused',
  does: 'forgets to let go of a volume when its last task ends',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let { used } = context
        for (const { completedTasks } of context.cluster.frameworks.values()) {
          for (const { resources } of completedTasks) used = used.plus(resources.unallocate())
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
