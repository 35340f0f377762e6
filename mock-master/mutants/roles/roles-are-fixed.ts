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
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        const { roles: _ignored, ...info } = framework.info
        describeFramework(
          cluster,
          framework,
          before === undefined ? framework.info : { ...info, roles: before },
          [],
        )
        return answer
      },
    },
  }),
} satisfies Mutant
