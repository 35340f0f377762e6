import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/leftover-stays-with-its-framework',
  breaks: 'filters/leftover-to-others',
  does: 'keeps what an ACCEPT leaves from every framework of the role',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isFiltered: (cluster, _framework, role, agent, resources) =>
        [...cluster.frameworks.values()].some((each) =>
          parts.allocator.isFiltered(cluster, each, role, agent, resources),
        ),
    },
  }),
} satisfies Mutant
