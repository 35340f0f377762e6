import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/capabilities-are-fixed',
  breaks: 'opt-in/update-adds',
  does: 'keeps the capabilities of the subscription whatever UPDATE_FRAMEWORK says',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const before = framework.capabilities
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        framework.capabilities = before
        return answer
      },
    },
  }),
} satisfies Mutant
