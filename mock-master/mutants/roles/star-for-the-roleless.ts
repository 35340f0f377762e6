import { describeFramework } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/star-for-the-roleless',
  breaks: 'roles/no-roles-no-offers',
  does: 'gives a framework that names no roles the role `*`',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        if (framework.roles.size > 0) return answer
        describeFramework(cluster, framework, { ...framework.info, roles: ['*'] }, [])
        return answer
      },
    },
  }),
} satisfies Mutant
