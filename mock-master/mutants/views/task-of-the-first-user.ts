import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/task-of-the-first-user',
  breaks: 'views/get-tasks',
  does: 'shows a shared volume with the first of its users only',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      task: (task) => {
        const view = parts.views.task(task)
        const [first] = task.agent.tasks.get(task.framework.id)?.values() ?? []
        const isFirst = first === task
        return {
          ...view,
          resources: view.resources?.filter((one) => isFirst || one.shared === undefined),
        }
      },
    },
  }),
} satisfies Mutant
