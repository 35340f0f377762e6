import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/total-has-copies',
  breaks: 'allocation/total-once',
  does: 'shows a shared volume that is in use once more among what the agent has',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent(agent, viewer) {
        const shown = parts.views.agent(agent, viewer)
        const used = (shown.allocated_resources ?? [])
          .filter(isShared)
          .map(({ allocation_info: _role, ...one }) => one)
        return { ...shown, total_resources: [...(shown.total_resources ?? []), ...used] }
      },
    },
  }),
} satisfies Mutant
