import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/agent-as-started',
  breaks: 'views/get-agents',
  does: "shows an agent's resources as it was started with them",
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent: (agent, viewer) => {
        const view = parts.views.agent(agent, viewer)
        return { ...view, total_resources: view.agent_info.resources ?? [] }
      },
    },
  }),
} satisfies Mutant
