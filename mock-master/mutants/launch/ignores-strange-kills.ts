import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/ignores-strange-kills',
  breaks: 'launch/kill-unknown',
  does: 'does not answer KILL of a task that it does not know',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      KILL: (cluster, framework, call) =>
        framework.tasks.has(call.kill.task_id.value)
          ? parts.calls.KILL(cluster, framework, call)
          : undefined,
    },
  }),
} satisfies Mutant
