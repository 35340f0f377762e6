import { availableOn } from '../../allocator/ledger.ts'
import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/offers-all-volumes',
  breaks: 'exclusive/not-offered-in-use',
  does: 'offers every volume in use, shared or not',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      available(agent) {
        const free = availableOn(agent)
        const hidden = agent.total.persistentVolumes.filter((volume) => !free.contains(volume))
        const offered = agent.offered.unallocate()
        return free.plus(Resources.of(hidden.filter((volume) => !offered.contains(volume))))
      },
    },
  }),
} satisfies Mutant
