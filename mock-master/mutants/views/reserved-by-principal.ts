import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/reserved-by-principal',
  breaks: 'views/reserved-resources-full',
  does: "lists reserved resources under the role of the cluster's default",
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      slaves: (cluster, viewer, id) => {
        const view = parts.views.slaves(cluster, viewer, id)
        const slaves = view.slaves.map((slave) => ({
          ...slave,
          reserved_resources_full: { '*': Object.values(slave.reserved_resources_full).flat() },
        }))
        return { ...view, slaves }
      },
    },
  }),
} satisfies Mutant
