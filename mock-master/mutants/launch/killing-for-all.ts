import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/killing-for-all',
  breaks: 'launch/killing-needs-capability',
  does: 'tells every framework TASK_KILLING, with TASK_KILLING_STATE or without',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      const once = parts.tell(event, framework)
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_KILLED') return once
      const { uuid: _uuid, ...status } = event.update.status
      const first = { ...status, state: 'TASK_KILLING' as const }
      return [...parts.tell({ type: 'UPDATE', update: { status: first } }, framework), ...once]
    },
  }),
} satisfies Mutant
