import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/executors-never-let-go',
  breaks: 'groups/executor-releases',
  does: 'counts what an executor held as in use after its end',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        let { used } = context
        for (const { completedExecutors } of context.cluster.frameworks.values()) {
          for (const { executor } of completedExecutors) {
            used = used.plus(Resources.of(executor.info.resources ?? []).unallocate())
          }
        }
        return parts.DESTROY.validate(operation, { ...context, used })
      },
    },
  }),
} satisfies Mutant
