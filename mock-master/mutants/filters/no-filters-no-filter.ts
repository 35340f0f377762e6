import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/no-filters-no-filter',
  breaks: 'filters/default',
  does: 'lets declined resources come back at once where no filters are given',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      filterDurationMs: (cluster, seconds) =>
        seconds === undefined ? undefined : parts.allocator.filterDurationMs(cluster, seconds),
    },
  }),
} satisfies Mutant
