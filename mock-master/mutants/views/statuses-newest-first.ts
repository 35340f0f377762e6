import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/statuses-newest-first',
  breaks: 'views/operation-uuid',
  does: 'lists that an operation was pending after what came of it',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      getOperations(cluster, viewer) {
        const { operations = [] } = parts.views.getOperations(cluster, viewer)
        const pending = { state: 'OPERATION_PENDING' as const }
        return {
          operations: operations.map((one) => ({
            ...one,
            statuses: [...(one.statuses ?? []), pending],
          })),
        }
      },
    },
  }),
} satisfies Mutant
