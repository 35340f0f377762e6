import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/fails-after-the-end',
  breaks: 'launch/ends-once',
  does: 'tells of the end of a task and then of the end of its container',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      const once = parts.tell(event, framework)
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_KILLED') return once
      const { uuid: _uuid, ...status } = event.update.status
      const late = { ...status, state: 'TASK_FAILED' as const }
      return [...once, ...parts.tell({ type: 'UPDATE', update: { status: late } }, framework)]
    },
  }),
} satisfies Mutant
