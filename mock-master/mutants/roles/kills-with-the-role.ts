import { endTask } from '../../tasks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'roles/kills-with-the-role',
  breaks: 'roles/removed-role-keeps-tasks',
  does: 'kills the tasks of a role that its framework gives up',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const before = [...framework.roles]
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        const gone = before.filter((role) => !framework.roles.has(role))
        for (const task of framework.tasks.values()) {
          if (![...task.resources.allocationRoles()].some((role) => gone.includes(role))) continue
          endTask(cluster, task, 'TASK_KILLED', 'REASON_FRAMEWORK_REMOVED', 'Role removed')
        }
        return answer
      },
    },
  }),
} satisfies Mutant
