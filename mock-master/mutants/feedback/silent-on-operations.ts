import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/silent-on-operations',
  breaks: 'feedback/reconcile-operations-implicit',
  does: 'takes RECONCILE_OPERATIONS without a list for a question about nothing',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      RECONCILE_OPERATIONS: (cluster, framework, call) =>
        (call.reconcile_operations.operations?.length ?? 0) === 0
          ? undefined
          : parts.calls.RECONCILE_OPERATIONS(cluster, framework, call),
    },
  }),
} satisfies Mutant
