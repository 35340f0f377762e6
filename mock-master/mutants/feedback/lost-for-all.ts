import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/lost-for-all',
  breaks: 'feedback/partition-aware-states',
  does: 'does not know PARTITION_AWARE: whatever is missing is TASK_LOST',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE') return parts.tell(event, framework)
      const { state } = event.update.status
      if (state !== 'TASK_LOST' && state !== 'TASK_UNKNOWN') return parts.tell(event, framework)
      const status = { ...event.update.status, state: 'TASK_LOST' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
