import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/own-tasks-only',
  breaks: 'destroy/other-framework-users',
  does: 'looks only at the tasks of the framework that asks for DESTROY',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const { framework, agent } = context
        const own = framework && (agent.used.get(framework.id)?.unallocate() ?? Resources.empty)
        return parts.DESTROY.validate(operation, { ...context, used: own ?? context.used })
      },
    },
  }),
} satisfies Mutant
