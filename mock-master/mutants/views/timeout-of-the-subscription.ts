import { describeFramework } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/timeout-of-the-subscription',
  breaks: 'views/updated-failover-timeout',
  does: 'keeps the failover timeout of the subscription whatever UPDATE_FRAMEWORK says',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const { failover_timeout = 0 } = framework.info
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        const suppressed = [...framework.suppressedRoles]
        describeFramework(cluster, framework, { ...framework.info, failover_timeout }, suppressed)
        return answer
      },
    },
  }),
} satisfies Mutant
