import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/only-connected-users',
  breaks: 'agents/disconnected-keeps-tasks',
  does: 'counts only tasks of connected frameworks as users of a volume',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) => {
        const used = [...context.agent.used]
          .filter(([id]) => context.cluster.frameworks.get(id)?.connected)
          .reduce((sum, [, resources]) => sum.plus(resources), Resources.empty)
        return parts.DESTROY.validate(operation, { ...context, used: used.unallocate() })
      },
    },
  }),
} satisfies Mutant
