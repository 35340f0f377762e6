import type { Mutant } from '../mutant.ts'

export default {
  id: 'views/operations-by-their-ids',
  breaks: 'views/operation-uuid',
  does: 'takes the id that a framework gave to an operation for its uuid',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      getOperations(cluster, viewer) {
        const { operations = [] } = parts.views.getOperations(cluster, viewer)
        return {
          operations: operations.map((one) => ({ ...one, uuid: one.info.id ?? one.uuid })),
        }
      },
    },
  }),
} satisfies Mutant
