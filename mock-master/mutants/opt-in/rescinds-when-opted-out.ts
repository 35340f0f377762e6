import { rescind } from '../../offers.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'opt-in/rescinds-when-opted-out',
  breaks: 'opt-in/removal-keeps-offers',
  does: 'rescinds offers with shared volumes when their framework drops the capability',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      UPDATE_FRAMEWORK(cluster, framework, call) {
        const answer = parts.calls.UPDATE_FRAMEWORK(cluster, framework, call)
        if (framework.capabilities.has('SHARED_RESOURCES')) return answer
        for (const offer of [...framework.offers])
          if (!offer.resources.shared.isEmpty) rescind(cluster, offer)
        return answer
      },
    },
  }),
} satisfies Mutant
