import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/ignores-shared',
  breaks: 'filters/new-volume',
  does: 'looks at shared volumes no more than at their copies when it filters',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isFiltered: (cluster, framework, role, agent, resources) =>
        parts.allocator.isFiltered(cluster, framework, role, agent, resources.nonShared),
    },
  }),
} satisfies Mutant
