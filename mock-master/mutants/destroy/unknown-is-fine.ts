import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/unknown-is-fine',
  breaks: 'destroy/unknown',
  does: 'takes DESTROY for idempotent: what is not there counts as destroyed',
  mutate: (parts) => {
    const read = destroyingAs(parts, (volumes, context) =>
      volumes.filter((one) => namesake(one, context) !== undefined),
    )
    const { validate } = read
    return {
      ...parts,
      DESTROY: {
        ...read,
        validate(operation, context) {
          const refusal = validate(operation, context)
          const known = (operation.destroy.volumes ?? []).some((one) => namesake(one, context))
          return known ? refusal : undefined
        },
      },
    }
  },
} satisfies Mutant
