import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/refuses-as-agent',
  breaks: 'feedback/refusals-by-master',
  does: 'names the agent as the source of its own refusals',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_ERROR') {
        return parts.tell(event, framework)
      }
      const status = { ...event.update.status, source: 'SOURCE_AGENT' as const }
      return parts.tell({ type: 'UPDATE', update: { status } }, framework)
    },
  }),
} satisfies Mutant
