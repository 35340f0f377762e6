import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/filters-before-stripping',
  breaks: 'filters/new-volume-unseen',
  does: 'filters what the agent has, not what the framework can see of it',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isFiltered: (cluster, framework, role, agent, resources) =>
        parts.allocator.isFiltered(
          cluster,
          framework,
          role,
          agent,
          resources.plus(agent.total.shared.allocatableTo(role)),
        ),
    },
  }),
} satisfies Mutant
