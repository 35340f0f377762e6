import type { Resource } from '../../../spec-schemas/types.ts'
import { refuse } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/every-decimal-counts',
  breaks: 'create/three-decimals',
  does: 'compares sizes to the last decimal when it looks for a volume',
  mutate: (parts) => {
    const sizes = new Map<string, number | undefined>()
    const name = ({ disk, reservations }: Resource) =>
      `${reservations?.at(-1)?.role} ${disk?.persistence?.id}`
    return {
      ...parts,
      CREATE: {
        ...parts.CREATE,
        convert(operation) {
          for (const one of operation.create.volumes) sizes.set(name(one), one.scalar?.value)
          return parts.CREATE.convert(operation)
        },
      },
      DESTROY: {
        ...parts.DESTROY,
        validate(operation, context) {
          const differs = (operation.destroy.volumes ?? []).some(
            (one) => sizes.has(name(one)) && sizes.get(name(one)) !== one.scalar?.value,
          )
          if (differs) return refuse('Persistent volumes not found')
          return parts.DESTROY.validate(operation, context)
        },
      },
    }
  },
} satisfies Mutant
