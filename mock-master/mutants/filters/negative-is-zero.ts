import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/negative-is-zero',
  breaks: 'filters/negative',
  does: 'takes a negative `refuse_seconds` for none',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      filterDurationMs: (cluster, seconds = 5) =>
        parts.allocator.filterDurationMs(cluster, Math.max(0, seconds)),
    },
  }),
} satisfies Mutant
