import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/results-only',
  breaks: 'launch/states',
  does: 'calls a task that runs one that still starts',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_RUNNING') {
        return parts.tell(event, framework)
      }
      const status = { ...event.update.status, state: 'TASK_STARTING' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
