import type { Mutant } from '../mutant.ts'

export default {
  id: 'operator/tasks-by-their-states',
  breaks: 'operator/event-task-added',
  does: 'tells of a new task only by its states',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      event: (cluster, notice) =>
        notice.type === 'TASK_ADDED' ? undefined : parts.views.event(cluster, notice),
    },
  }),
} satisfies Mutant
