import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/operators-are-anonymous',
  breaks: 'create/operator-any-creator',
  does: 'lets an operator without credentials name no creator',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const names = (operation.create.volumes ?? []).flatMap(
          ({ disk }) => disk?.persistence?.principal ?? [],
        )
        const isNobody = context.framework === undefined && context.principal === undefined
        return isNobody && names.length > 0
          ? refuse('A create operation was attempted in the name of somebody else')
          : parts.CREATE.validate(operation, context)
      },
    },
  }),
} satisfies Mutant
