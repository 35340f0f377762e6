import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/answers-strangers-only',
  breaks: 'feedback/reconcile-explicit',
  does: 'answers RECONCILE for tasks that it does not know, and leaves out those that are well',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      RECONCILE(cluster, framework, call) {
        const { tasks = [] } = call.reconcile
        if (tasks.length === 0) return parts.calls.RECONCILE(cluster, framework, call)
        const strange = tasks.filter(({ task_id }) => !framework.tasks.has(task_id.value))
        if (strange.length === 0) return undefined
        return parts.calls.RECONCILE(cluster, framework, { ...call, reconcile: { tasks: strange } })
      },
    },
  }),
} satisfies Mutant
