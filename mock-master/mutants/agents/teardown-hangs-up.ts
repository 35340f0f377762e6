import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/teardown-hangs-up',
  breaks: 'agents/teardown-ends-tasks',
  does: 'takes TEARDOWN for a disconnect',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      TEARDOWN: (cluster, framework) => {
        const { streamId } = framework
        framework.info = { ...framework.info, failover_timeout: 60 }
        cluster.parts.frameworks.disconnect(cluster, framework)
        if (streamId !== undefined) cluster.outbox.push({ close: streamId })
      },
    },
  }),
} satisfies Mutant
