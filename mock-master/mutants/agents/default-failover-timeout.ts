import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/default-failover-timeout',
  breaks: 'agents/failover-timeout-zero',
  does: 'waits a minute for a framework that names no failover timeout',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      disconnect: (cluster, framework) => {
        const failover_timeout = framework.info.failover_timeout || 60
        framework.info = { ...framework.info, failover_timeout }
        parts.frameworks.disconnect(cluster, framework)
      },
    },
  }),
} satisfies Mutant
