import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/adds-one-of-a-launch',
  breaks: 'operator/event-task-added',
  does: 'tells of one new task at a time, however many are launched',
  mutate: (parts) => {
    let lastMs = 0
    return {
      ...parts,
      views: {
        ...parts.views,
        event: (cluster, notice) => {
          if (notice.type !== 'TASK_ADDED') return parts.views.event(cluster, notice)
          const isSame = cluster.now === lastMs
          lastMs = cluster.now
          return isSame ? undefined : parts.views.event(cluster, notice)
        },
      },
    }
  },
} satisfies Mutant
