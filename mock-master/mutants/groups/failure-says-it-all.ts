import type { Framework } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/failure-says-it-all',
  breaks: 'groups/failure-with-updates',
  does: 'tells of the end of an executor that was shut down, and not of its tasks',
  mutate: (parts) => {
    const shutting = new Set<Framework>()
    return {
      ...parts,
      calls: {
        ...parts.calls,
        SHUTDOWN(cluster, framework, call) {
          shutting.add(framework)
          return parts.calls.SHUTDOWN(cluster, framework, call)
        },
      },
      tell(event, framework) {
        if (event.type === 'FAILURE') shutting.delete(framework)
        const isOfTask = event.type === 'UPDATE' && event.update.status.uuid !== undefined
        return isOfTask && shutting.has(framework) ? [] : parts.tell(event, framework)
      },
    }
  },
} satisfies Mutant
