import { detach, failoverTimeoutMs } from '../../frameworks.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'agents/offers-of-the-absent',
  breaks: 'agents/offers-withdrawn',
  does: 'lets a framework that has gone hold its offers',
  mutate: (parts) => ({
    ...parts,
    frameworks: {
      ...parts.frameworks,
      disconnect: (cluster, framework) => {
        const seconds = failoverTimeoutMs(framework.info)
        if (seconds > 0) detach(cluster, framework)
        else parts.frameworks.disconnect(cluster, framework)
      },
    },
  }),
} satisfies Mutant
