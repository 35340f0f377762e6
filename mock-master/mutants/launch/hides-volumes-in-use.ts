import { usedOn } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/hides-volumes-in-use',
  breaks: 'launch/in-use-still-offered',
  does: 'takes a shared volume out of offers while tasks use it, like any other resource',
  mutate: (parts) => ({
    ...parts,
    allocator: {
      ...parts.allocator,
      available: (agent) => parts.allocator.available(agent).minus(usedOn(agent).shared),
    },
  }),
} satisfies Mutant
