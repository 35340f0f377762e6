import { refuse } from '../../cluster.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/creators-only',
  breaks: 'destroy/of-another-creator',
  does: 'lets a framework destroy only what it created itself',
  mutate: (parts) => {
    const creators = new Map<string, string>()
    return {
      ...parts,
      CREATE: {
        ...parts.CREATE,
        validate(operation, context) {
          const refusal = parts.CREATE.validate(operation, context)
          if (refusal !== undefined) return refusal
          const creator = context.framework?.id ?? 'operator'
          for (const volume of operation.create.volumes ?? []) creators.set(nameOf(volume), creator)
          return undefined
        },
      },
      DESTROY: {
        ...parts.DESTROY,
        validate(operation, context) {
          const { framework } = context
          const foreign = (operation.destroy.volumes ?? []).some(
            (one) => framework && creators.get(nameOf(one)) !== framework.id,
          )
          if (foreign) return refuse('The volume was created by somebody else')
          return parts.DESTROY.validate(operation, context)
        },
      },
    }
  },
} satisfies Mutant
