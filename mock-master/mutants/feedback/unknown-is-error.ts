import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/unknown-is-error',
  breaks: 'feedback/reconcile-unknown',
  does: 'answers RECONCILE of a task that it does not know with TASK_ERROR',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE') return parts.tell(event, framework)
      const { state } = event.update.status
      if (state !== 'TASK_LOST' && state !== 'TASK_UNKNOWN') return parts.tell(event, framework)
      const status = { ...event.update.status, state: 'TASK_ERROR' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
