import { masterStatus, tell } from '../../tasks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/kills-what-is-not',
  breaks: 'launch/kill-unknown',
  does: 'answers KILL of a task that it does not know with TASK_KILLED',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      KILL(cluster, framework, call) {
        const { task_id } = call.kill
        if (framework.tasks.has(task_id.value)) return parts.calls.KILL(cluster, framework, call)
        tell(cluster, framework, masterStatus(cluster, { task_id, state: 'TASK_KILLED' }))
        return undefined
      },
    },
  }),
} satisfies Mutant
