import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/operator-frees-all',
  breaks: 'reserve/unreserve-in-use',
  does: 'looks only whether the agent has what an operator frees, not who uses it',
  mutate: (parts) => ({
    ...parts,
    operator: {
      ...parts.operator,
      makeRoom(cluster, agent, conversions) {
        const missing = parts.operator.makeRoom(cluster, agent, conversions)
        const frees = conversions.every(({ converted }) => converted.reserved().isEmpty)
        return frees && convert(agent.total, conversions).ok ? undefined : missing
      },
    },
  }),
} satisfies Mutant
