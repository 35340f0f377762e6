import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/either-used-or-offered',
  breaks: 'allocation/used-and-offered',
  does: 'shows a shared volume that is in use as allocated only',
  mutate: (parts) => ({
    ...parts,
    views: {
      ...parts.views,
      agent(agent, viewer) {
        const shown = parts.views.agent(agent, viewer)
        const used = new Set(
          (shown.allocated_resources ?? [])
            .filter(isShared)
            .map(({ disk }) => disk?.persistence?.id),
        )
        return {
          ...shown,
          offered_resources: (shown.offered_resources ?? []).filter(
            (one) => !isShared(one) || !used.has(one.disk?.persistence?.id),
          ),
        }
      },
    },
  }),
} satisfies Mutant
