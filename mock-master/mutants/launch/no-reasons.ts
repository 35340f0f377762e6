import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/no-reasons',
  breaks: 'launch/refused-task-error',
  does: 'gives no reason with TASK_ERROR',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_ERROR') {
        return parts.tell(event, framework)
      }
      const { reason: _reason, ...status } = event.update.status
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
