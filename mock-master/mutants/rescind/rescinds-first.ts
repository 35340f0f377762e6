import { rescind } from '../../offers.ts'
import { withoutAllocation } from '../../operations/behavior.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/rescinds-first',
  breaks: 'rescind/not-by-refused-destroy',
  does: 'rescinds the offers of a volume before it looks whether the volume may be destroyed',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        for (const volume of operation.destroy.volumes ?? []) {
          const plain = withoutAllocation(volume)
          for (const offer of [...context.agent.offers]) {
            if (offer.resources.unallocate().contains(plain)) rescind(context.cluster, offer)
          }
        }
        return parts.DESTROY.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
