import type { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/sees-the-past',
  breaks: 'destroy/created-in-same-accept',
  does: 'validates every operation of an ACCEPT against what the agent had before it',
  mutate: (parts) => {
    const totals = new Map<string, Resources>()
    return {
      ...parts,
      calls: {
        ...parts.calls,
        ACCEPT(cluster, framework, call) {
          totals.clear()
          for (const { id, total } of cluster.agents.values()) totals.set(id, total)
          const answer = parts.calls.ACCEPT(cluster, framework, call)
          totals.clear()
          return answer
        },
      },
      DESTROY: {
        ...parts.DESTROY,
        validate(operation, context) {
          const total = totals.get(context.agent.id) ?? context.total
          return parts.DESTROY.validate(operation, { ...context, total })
        },
      },
    }
  },
} satisfies Mutant
