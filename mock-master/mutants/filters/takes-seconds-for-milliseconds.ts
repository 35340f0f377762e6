import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/takes-seconds-for-milliseconds',
  breaks: 'filters/refuse-seconds',
  does: 'takes `refuse_seconds` for milliseconds, and never longer than a moment',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      filterDurationMs: (cluster, seconds) =>
        seconds === undefined
          ? parts.allocator.filterDurationMs(cluster, seconds)
          : seconds > 0
            ? 1
            : undefined,
    },
  }),
} satisfies Mutant
