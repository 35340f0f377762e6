import { requestAllocation } from '../../allocate.ts'
import { refreshSorters } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/revive-keeps-filters',
  breaks: 'filters/revive-clears',
  does: 'only lifts suppression on REVIVE',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      REVIVE(cluster, framework, { revive }) {
        for (const role of revive?.roles?.length ? revive.roles : framework.roles)
          framework.suppressedRoles.delete(role)
        refreshSorters(cluster, framework)
        requestAllocation(cluster, 'all')
      },
    },
  }),
} satisfies Mutant
