import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/offers-take-the-copy',
  breaks: 'allocation/held-by-others',
  does: 'holds back a shared volume that is in an outstanding offer',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      available: (agent) =>
        parts.allocator.available(agent).minus(agent.offered.shared.unallocate()),
    },
  }),
} satisfies Mutant
