import { rescind } from '../../offers.ts'
import { withoutAllocation } from '../../operations/behavior.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/refusal-rescinds',
  breaks: 'rescind/not-by-refused-destroy',
  does: 'takes a volume in use back from all offers once somebody wanted to destroy it',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const refusal = parts.DESTROY.validate(operation, context)
        if (refusal?.refused !== 'Persistent volumes in use') return refusal
        const volumes = (operation.destroy.volumes ?? []).map(withoutAllocation)
        for (const offer of [...context.agent.offers]) {
          const held = offer.resources.unallocate()
          if (volumes.some((one) => held.contains(one))) rescind(context.cluster, offer)
        }
        return refusal
      },
    },
  }),
} satisfies Mutant
