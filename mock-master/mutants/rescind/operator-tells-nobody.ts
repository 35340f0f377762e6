import { availableOn } from '../../allocator/ledger.ts'
import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/operator-tells-nobody',
  breaks: 'rescind/by-operator',
  does: 'rescinds nothing for an operator where a shared volume is at hand anyway',
  mutate: (parts) => ({
    ...parts,
    operator: {
      ...parts.operator,
      makeRoom: (cluster, agent, conversions) =>
        convert(availableOn(agent), conversions).ok
          ? undefined
          : parts.operator.makeRoom(cluster, agent, conversions),
    },
  }),
} satisfies Mutant
