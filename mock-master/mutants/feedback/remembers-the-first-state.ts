import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/remembers-the-first-state',
  breaks: 'feedback/reconcile-explicit',
  does: 'answers RECONCILE with the state that a task had when it was launched',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE') return parts.tell(event, framework)
      const { status } = event.update
      const isAnswer = status.reason === 'REASON_RECONCILIATION' && status.state === 'TASK_RUNNING'
      if (!isAnswer) return parts.tell(event, framework)
      const first = { ...status, state: 'TASK_STAGING' as const }
      return parts.tell({ type: 'UPDATE', update: { status: first } }, framework)
    },
  }),
} satisfies Mutant
