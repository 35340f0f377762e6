import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/operator-may-guess',
  breaks: 'destroy/unknown',
  does: 'answers an operator 202 where there is nothing to destroy',
  mutate: (parts) => {
    const read = destroyingAs(parts, (volumes, context) =>
      volumes.filter((one) => namesake(one, context) !== undefined),
    )
    return {
      ...parts,
      DESTROY: {
        ...parts.DESTROY,
        validate(operation, context) {
          const { volumes = [] } = operation.destroy
          const isVain = volumes.every((one) => namesake(one, context) === undefined)
          if (context.framework !== undefined || !isVain) {
            return parts.DESTROY.validate(operation, context)
          }
          read.validate(operation, context)
          return undefined
        },
        convert: (operation) => read.convert(operation),
      },
    }
  },
} satisfies Mutant
