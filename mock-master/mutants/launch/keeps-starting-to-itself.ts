import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/keeps-starting-to-itself',
  breaks: 'launch/status-follows',
  does: 'tells a framework only of those states of its tasks that it takes for important',
  mutate: (parts) => ({
    ...parts,
    tell: (event, framework) =>
      event.type === 'UPDATE' && event.update.status.state === 'TASK_STARTING'
        ? []
        : parts.tell(event, framework),
  }),
} satisfies Mutant
