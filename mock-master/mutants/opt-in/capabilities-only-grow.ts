import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/capabilities-only-grow',
  breaks: 'opt-in/update-removes',
  does: 'adds the capabilities of UPDATE_FRAMEWORK to those that it has',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const before = framework.capabilities
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        framework.capabilities = new Set([...before, ...framework.capabilities])
        return answer
      },
    },
  }),
} satisfies Mutant
