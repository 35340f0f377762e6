import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/busy-agents-keep',
  breaks: 'destroy/beside-used',
  does: 'destroys nothing for a framework as long as its role has tasks on the agent',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate(operation, context) {
        const refusal = parts.DESTROY.validate(operation, context)
        const isBusy = context.framework !== undefined && !context.used.isEmpty
        return refusal ?? (isBusy ? refuse('The agent has tasks of the role') : undefined)
      },
    },
  }),
} satisfies Mutant
