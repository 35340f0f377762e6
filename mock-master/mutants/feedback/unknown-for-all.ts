import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/unknown-for-all',
  breaks: 'feedback/partition-aware-states',
  does: 'tells every framework TASK_UNKNOWN, with PARTITION_AWARE or without',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE') return parts.tell(event, framework)
      const { state } = event.update.status
      if (state !== 'TASK_LOST' && state !== 'TASK_UNKNOWN') return parts.tell(event, framework)
      const status = { ...event.update.status, state: 'TASK_UNKNOWN' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
