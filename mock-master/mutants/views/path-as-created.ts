import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/path-as-created',
  breaks: 'views/own-container-path',
  does: 'shows a volume under the path that it was created with',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      task: (task) => {
        const view = parts.views.task(task)
        const created = [...task.agent.total.persistentVolumes]
        const resources = view.resources?.map((one) => {
          const known = created.find(
            (each) => each.disk?.persistence?.id === one.disk?.persistence?.id,
          )
          return known?.disk === undefined || one.disk?.persistence === undefined
            ? one
            : { ...one, disk: known.disk }
        })
        return { ...view, resources }
      },
    },
  }),
} satisfies Mutant
