import { describeFramework } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/roles-are-fixed',
  breaks: 'roles/update-adds-role',
  does: 'keeps the roles of the subscription whatever UPDATE_FRAMEWORK says',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const before = framework.info.roles
        const suppressed = [...framework.suppressedRoles]
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        if (before !== undefined)
          describeFramework(cluster, framework, { ...framework.info, roles: before }, suppressed)
        return answer
      },
    },
  }),
} satisfies Mutant
