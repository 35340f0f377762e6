import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/shared-disk-does-not-count',
  breaks: 'allocation/minimum-met-by-disk',
  does: 'leaves shared volumes out when it looks whether an offer is worth making',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isAllocatable: (cluster, framework, role, resources) =>
        parts.allocator.isAllocatable(cluster, framework, role, resources.nonShared),
    },
  }),
} satisfies Mutant
