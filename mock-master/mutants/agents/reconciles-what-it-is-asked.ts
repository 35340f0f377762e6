import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/reconciles-what-it-is-asked',
  breaks: 'agents/tasks-survive-reconnect',
  does: 'answers a RECONCILE without tasks with nothing',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      RECONCILE: (cluster, framework, call) => {
        if (call.reconcile.tasks?.length) parts.calls.RECONCILE(cluster, framework, call)
      },
    },
  }),
} satisfies Mutant
