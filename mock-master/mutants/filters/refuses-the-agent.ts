import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/refuses-the-agent',
  breaks: 'filters/blind-after-use',
  does: 'filters the agent as a whole, whatever it has to offer by now',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isFiltered: (cluster, framework, role, agent) =>
        (cluster.allocator.filters.get(framework.id)?.get(role)?.get(agent.id)?.size ?? 0) > 0,
    },
  }),
} satisfies Mutant
