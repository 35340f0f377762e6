import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/once-a-run',
  breaks: 'allocation/several-in-one-run',
  does: 'gives each shared volume away once a run, as was intended',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      isSpent: (cluster, given, resource) =>
        parts.allocator.isSpent(
          { ...cluster, flags: { ...cluster.flags, oncePerCycle: 'documented' } },
          given,
          resource,
        ),
    },
  }),
} satisfies Mutant
