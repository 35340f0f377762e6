import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/no-updates',
  breaks: 'operator/event-task-updated',
  does: 'tells of tasks once, when they are new',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      event: (cluster, notice) =>
        notice.type === 'TASK_UPDATED' ? undefined : parts.views.event(cluster, notice),
    },
  }),
} satisfies Mutant
