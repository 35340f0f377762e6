import { availableOn } from '../../allocator/ledger.ts'
import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/operator-waits-for-offers',
  breaks: 'reserve/operator-api',
  does: 'does not take what an operator reserves out of an offer',
  mutate: (parts) => ({
    ...parts,
    operator: {
      ...parts.operator,
      makeRoom(_cluster, agent, conversions) {
        const reserves = conversions.some(({ converted }) => !converted.reserved().isEmpty)
        if (!reserves) return parts.operator.makeRoom(_cluster, agent, conversions)
        const result = convert(availableOn(agent), conversions)
        return result.ok ? undefined : result.error
      },
    },
  }),
} satisfies Mutant
