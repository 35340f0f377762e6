import { usedOn } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/offered-to-several',
  breaks: 'exclusive/one-offer',
  does: 'offers a volume to everybody until a task uses it',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      available(agent) {
        const free = parts.allocator.available(agent)
        const used = usedOn(agent)
        const held = agent.offered.unallocate().persistentVolumes.nonShared
        return free.plus(held.filter((one) => !used.contains(one) && !free.contains(one)))
      },
    },
  }),
} satisfies Mutant
