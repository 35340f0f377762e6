import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/starts-at-once',
  breaks: 'launch/staging',
  does: 'takes a task for one that starts as soon as it is asked for',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      event(cluster, notice) {
        const event = parts.views.event(cluster, notice)
        if (event?.type !== 'TASK_ADDED') return event
        const { task } = event.task_added
        return { ...event, task_added: { task: { ...task, state: 'TASK_STARTING' as const } } }
      },
    },
  }),
} satisfies Mutant
