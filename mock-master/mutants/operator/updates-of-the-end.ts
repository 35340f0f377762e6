import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/updates-of-the-end',
  breaks: 'operator/event-task-updated',
  does: 'tells of the end of a task, and not that it runs',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      event: (cluster, notice) =>
        notice.type === 'TASK_UPDATED' && notice.status.state === 'TASK_RUNNING'
          ? undefined
          : parts.views.event(cluster, notice),
    },
  }),
} satisfies Mutant
