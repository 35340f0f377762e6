import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/killed-is-error',
  breaks: 'launch/kill',
  does: 'says TASK_ERROR of a task that did not end by itself',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_KILLED') {
        return parts.tell(event, framework)
      }
      const status = { ...event.update.status, state: 'TASK_ERROR' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
