import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/reserved-without-volumes',
  breaks: 'views/reserved-resources-full',
  does: 'lists under reserved resources what is still free to be made a volume',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      slaves: (cluster, viewer, id) => {
        const view = parts.views.slaves(cluster, viewer, id)
        const slaves = view.slaves.map((slave) => ({
          ...slave,
          reserved_resources_full: Object.fromEntries(
            Object.entries(slave.reserved_resources_full).map(([role, list]) => [
              role,
              list.filter((one) => one.disk?.persistence === undefined),
            ]),
          ),
        }))
        return { ...view, slaves }
      },
    },
  }),
} satisfies Mutant
