import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/killed-is-lost',
  breaks: 'launch/kill',
  does: 'says TASK_LOST of a task that was killed',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_KILLED') {
        return parts.tell(event, framework)
      }
      const status = { ...event.update.status, state: 'TASK_LOST' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
