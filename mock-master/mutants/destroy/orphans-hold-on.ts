import { usedOn } from '../../allocator/ledger.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/orphans-hold-on',
  breaks: 'destroy/after-teardown',
  does: 'counts the tasks of a framework that was torn down as users for ever',
  mutate: (parts) => {
    let orphaned = Resources.empty
    return {
      ...parts,
      frameworks: {
        ...parts.frameworks,
        remove(cluster, framework) {
          for (const { used } of cluster.agents.values()) {
            orphaned = orphaned.plus(used.get(framework.id)?.unallocate().shared ?? Resources.empty)
          }
          parts.frameworks.remove(cluster, framework)
        },
      },
      DESTROY: {
        ...parts.DESTROY,
        validate: (operation, context) =>
          parts.DESTROY.validate(
            operation,
            context.framework === undefined
              ? context
              : { ...context, used: usedOn(context.agent).plus(orphaned) },
          ),
      },
    }
  },
} satisfies Mutant
