import { availableOn } from '../../allocator/ledger.ts'
import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/operator-waits-for-offers',
  breaks: 'create/operator-api',
  does: 'does not take disk out of an offer for CREATE_VOLUMES of the operator',
  mutate: (parts) => ({
    ...parts,
    operator: {
      ...parts.operator,
      makeRoom(_cluster, agent, conversions) {
        const result = convert(availableOn(agent), conversions)
        return result.ok ? undefined : result.error
      },
    },
  }),
} satisfies Mutant
