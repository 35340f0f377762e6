import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/first-end-frees',
  breaks: 'destroy/several-users',
  does: 'keeps no count of users: a volume is free as soon as one of its tasks has ended',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let { used } = context
        for (const { completedTasks } of context.cluster.frameworks.values()) {
          for (const { resources } of completedTasks) {
            const freed = resources.unallocate()
            used = used.filter((one) => !freed.contains(one))
          }
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
