import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/operators-are-anonymous',
  breaks: 'reserve/operator-any-principal',
  does: 'lets an operator without credentials reserve in no name',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      validate(operation, context) {
        const names = operation.reserve.resources.flatMap(
          ({ reservations = [] }) => reservations.at(-1)?.principal ?? [],
        )
        const isNobody = context.framework === undefined && context.principal === undefined
        return isNobody && names.length > 0
          ? refuse('A reserve operation was attempted in the name of somebody else')
          : parts.RESERVE.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
