import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/any-resource-of-the-minimum',
  breaks: 'filters/min-allocatable',
  does: 'is content with any amount of what a framework demands',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isAllocatable: (_cluster, _framework, _role, resources) =>
        (resources.quantities().get('cpus') ?? 0) >= 0.01,
    },
  }),
} satisfies Mutant
