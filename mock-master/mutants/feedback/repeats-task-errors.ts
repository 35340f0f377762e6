import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/repeats-task-errors',
  breaks: 'feedback/no-uuid-no-repeat',
  does: 'sends the refusal of a task twice',
  mutate: (parts) => ({
    ...parts,
    tell(event, framework) {
      const once = parts.tell(event, framework)
      if (event.type !== 'UPDATE' || event.update.status.state !== 'TASK_ERROR') return once
      return [...once, ...once]
    },
  }),
} satisfies Mutant
