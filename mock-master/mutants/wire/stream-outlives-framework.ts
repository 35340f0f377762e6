import type { Mutant } from '../mutant.ts'

export default {
  id: 'wire/stream-outlives-framework',
  breaks: 'wire/teardown-closes-stream',
  does: 'leaves the stream of a framework open that was torn down',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      TEARDOWN: (cluster, framework, call) => {
        parts.calls.TEARDOWN(cluster, framework, call)
        cluster.outbox = cluster.outbox.filter((output) => !('close' in output))
      },
    },
  }),
} satisfies Mutant
