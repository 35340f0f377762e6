import { killOnAgent } from '../../agents/kill.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/kills-users',
  breaks: 'destroy/refused-keeps-tasks',
  does: 'kills the tasks that stand in the way of a DESTROY, for the next attempt to succeed',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const refusal = parts.DESTROY.validate(operation, context)
        if (refusal === undefined) return undefined
        const { cluster, agent } = context
        for (const [frameworkId, tasks] of agent.tasks) {
          for (const { id, resources } of tasks.values()) {
            const held = resources.unallocate()
            const isUser = operation.destroy.volumes?.some(({ allocation_info: _role, ...one }) =>
              held.contains(one),
            )
            if (isUser) killOnAgent(cluster, agent, frameworkId, id)
          }
        }
        return refusal
      },
    },
  }),
} satisfies Mutant
