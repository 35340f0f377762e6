import { endTask } from '../../tasks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/kills-at-disconnect',
  breaks: 'agents/disconnected-keeps-tasks',
  does: 'kills the tasks of a framework when its connection ends',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      disconnect: (cluster, framework) => {
        parts.frameworks.disconnect(cluster, framework)
        for (const task of framework.tasks.values()) {
          endTask(cluster, task, 'TASK_KILLED', 'REASON_FRAMEWORK_REMOVED', 'disconnected')
        }
      },
    },
  }),
} satisfies Mutant
