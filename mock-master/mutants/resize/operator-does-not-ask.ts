import { convert } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/operator-does-not-ask',
  breaks: 'resize/in-use',
  does: 'does not look who uses a volume that an operator resizes',
  mutate: (parts) => ({
    ...parts,
    operator: {
      ...parts.operator,
      makeRoom(cluster, agent, conversions) {
        const missing = parts.operator.makeRoom(cluster, agent, conversions)
        const resizes = conversions.every(
          ({ consumed, converted }) =>
            !consumed.persistentVolumes.isEmpty && !converted.persistentVolumes.isEmpty,
        )
        return resizes && convert(agent.total, conversions).ok ? undefined : missing
      },
    },
  }),
} satisfies Mutant
