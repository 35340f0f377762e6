import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/tells-of-the-first',
  breaks: 'feedback/reconcile-implicit',
  does: 'answers RECONCILE without a list with one task',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      RECONCILE(cluster, framework, call) {
        const [first] = framework.tasks.keys()
        if ((call.reconcile.tasks?.length ?? 0) > 0 || first === undefined) {
          return parts.calls.RECONCILE(cluster, framework, call)
        }
        const tasks = [{ task_id: { value: first } }]
        return parts.calls.RECONCILE(cluster, framework, { ...call, reconcile: { tasks } })
      },
    },
  }),
} satisfies Mutant
