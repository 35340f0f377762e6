import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/tells-of-the-dead',
  breaks: 'launch/ends-once',
  does: 'repeats, after the end of a task, what it had been before',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      const once = parts.tell(event, framework)
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_KILLED') return once
      const { uuid: _uuid, ...status } = event.update.status
      const late = { ...status, state: 'TASK_RUNNING' as const }
      return [...once, ...parts.tell({ type: 'UPDATE', update: { status: late } }, framework)]
    },
  }),
} satisfies Mutant
