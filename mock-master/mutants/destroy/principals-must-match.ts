import { refuse } from '../../cluster.ts'
import { namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/principals-must-match',
  breaks: 'destroy/of-another-creator',
  does: 'lets a framework destroy only volumes whose creator has its principal, unasked',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const { framework } = context
        const foreign = (operation.destroy.volumes ?? []).some((one) => {
          const creator = namesake(one, context)?.disk?.persistence?.principal
          return framework !== undefined && creator !== framework.principal
        })
        if (foreign) return refuse('The volume was created by another principal')
        return parts.DESTROY.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
