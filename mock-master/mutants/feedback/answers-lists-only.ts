import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/answers-lists-only',
  breaks: 'feedback/reconcile-implicit',
  does: 'takes RECONCILE without a list for a question about nothing',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      RECONCILE: (cluster, framework, call) =>
        (call.reconcile.tasks?.length ?? 0) === 0
          ? undefined
          : parts.calls.RECONCILE(cluster, framework, call),
    },
  }),
} satisfies Mutant
