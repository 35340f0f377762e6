import { usedOn } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/offers-what-is-offered',
  breaks: 'allocation/offered-is-allocated',
  does: 'forgets what is in outstanding offers when it makes new ones',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      available: (agent) => agent.total.minus(usedOn(agent).nonShared),
    },
  }),
} satisfies Mutant
