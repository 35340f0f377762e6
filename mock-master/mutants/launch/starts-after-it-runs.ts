import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/starts-after-it-runs',
  breaks: 'launch/states',
  does: 'tells that a task starts after it has told that it runs',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      const once = parts.tell(event, framework)
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_RUNNING') return once
      const { uuid: _uuid, ...status } = event.update.status
      const late = { ...status, state: 'TASK_STARTING' as const }
      return [...once, ...parts.tell({ type: 'UPDATE', update: { status: late } }, framework)]
    },
  }),
} satisfies Mutant
