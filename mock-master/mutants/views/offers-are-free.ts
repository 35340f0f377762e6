import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/offers-are-free',
  breaks: 'views/offered',
  does: 'does not show what is offered',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent: (agent, viewer) => ({ ...parts.views.agent(agent, viewer), offered_resources: [] }),
    },
  }),
} satisfies Mutant
