import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/shared-is-free',
  breaks: 'views/get-agents',
  does: 'does not list shared volumes as allocated, since they can be offered still',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent: (agent, viewer) => {
        const view = parts.views.agent(agent, viewer)
        return {
          ...view,
          allocated_resources: (view.allocated_resources ?? []).filter(
            (one) => one.shared === undefined,
          ),
        }
      },
    },
  }),
} satisfies Mutant
