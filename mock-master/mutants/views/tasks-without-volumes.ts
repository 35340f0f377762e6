import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/tasks-without-volumes',
  breaks: 'views/get-tasks',
  does: 'shows of a task what it consumes, and not its volumes',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      task: (task) => {
        const view = parts.views.task(task)
        return { ...view, resources: view.resources?.filter((one) => one.name !== 'disk') }
      },
    },
  }),
} satisfies Mutant
