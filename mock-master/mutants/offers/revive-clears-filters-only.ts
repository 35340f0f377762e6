import { clearFilters } from '../../allocator/filters.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/revive-clears-filters-only',
  breaks: 'offers/revive-after-suppress',
  does: 'forgets on REVIVE what was refused, and stays suppressed',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      REVIVE(cluster, framework) {
        clearFilters(cluster, framework)
      },
    },
  }),
} satisfies Mutant
