import type { Resource } from '../../../spec-schemas/types.ts'
import { reservationRole } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/refused-is-withheld',
  breaks: 'destroy/refused-offered-again',
  does: 'offers a volume no more once somebody has asked to destroy it',
  mutate: (parts) => {
    const doomed = new Set<string>()
    return {
      ...parts,
      DESTROY: {
        ...parts.DESTROY,
        validate(operation, context) {
          const refusal = parts.DESTROY.validate(operation, context)
          if (refusal !== undefined)
            for (const one of operation.destroy.volumes) doomed.add(nameOf(one))
          return refusal
        },
      },
      allocator: {
        ...parts.allocator,
        understands: (framework, resource) =>
          parts.allocator.understands(framework, resource) && !doomed.has(nameOf(resource)),
      },
    }
  },
} satisfies Mutant

const nameOf = (resource: Resource): string =>
  `${reservationRole(resource)} ${resource.disk?.persistence?.id}`
