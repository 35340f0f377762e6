import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/either-or',
  breaks: 'views/offered',
  does: 'lists a resource as allocated or as offered, and never as both',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent: (agent, viewer) => {
        const view = parts.views.agent(agent, viewer)
        const used = new Set(
          (view.allocated_resources ?? []).map((one) => one.disk?.persistence?.id),
        )
        const offered = (view.offered_resources ?? []).filter(
          (one) => one.disk?.persistence === undefined || !used.has(one.disk.persistence.id),
        )
        return { ...view, offered_resources: offered }
      },
    },
  }),
} satisfies Mutant
