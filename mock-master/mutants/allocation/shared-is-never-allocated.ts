import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/shared-is-never-allocated',
  breaks: 'allocation/used-once',
  does: 'never shows a shared volume as allocated',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent(agent, viewer) {
        const shown = parts.views.agent(agent, viewer)
        return {
          ...shown,
          allocated_resources: (shown.allocated_resources ?? []).filter((one) => !isShared(one)),
        }
      },
    },
  }),
} satisfies Mutant
