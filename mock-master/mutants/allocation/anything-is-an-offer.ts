import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/anything-is-an-offer',
  breaks: 'allocation/never-alone',
  does: 'makes an offer of whatever is there, be it a volume alone',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isAllocatable: (_cluster, _framework, _role, resources) => !resources.isEmpty,
    },
  }),
} satisfies Mutant
