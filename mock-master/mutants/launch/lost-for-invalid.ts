import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/lost-for-invalid',
  breaks: 'launch/refused-task-error',
  does: 'says TASK_LOST of tasks that are invalid',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_ERROR') {
        return parts.tell(event, framework)
      }
      const status = { ...event.update.status, state: 'TASK_LOST' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
