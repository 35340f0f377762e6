import { clearFiltersOf } from '../../allocator/filters.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/forgotten-with-a-volume',
  breaks: 'filters/new-volume-unseen',
  does: 'forgets what anybody refused of an agent when a volume is made on it',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        clearFiltersOf(context.cluster, context.agent)
        return parts.CREATE.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
