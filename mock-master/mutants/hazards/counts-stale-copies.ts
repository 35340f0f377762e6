import type { Resource } from '../../../spec-schemas/types.ts'
import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/counts-stale-copies',
  breaks: 'hazards/stale-offer',
  does: 'counts copies in offers as if no volume were ever destroyed',
  mutate: dying((parts, die) => {
    const destroyed = new Set<string>()
    const idsOf = (volumes: readonly Resource[]) =>
      volumes.map(({ disk }) => disk?.persistence?.id ?? '')
    return {
      CREATE: {
        ...parts.CREATE,
        hazard: (operation, context) => {
          const isMadeAnew = idsOf(operation.create.volumes).some((id) => destroyed.has(id))
          return isMadeAnew && !context.framework
            ? die()
            : parts.CREATE.hazard?.(operation, context)
        },
        validate: (operation, context) => {
          const isMadeAnew = idsOf(operation.create.volumes).some((id) => destroyed.has(id))
          return isMadeAnew && !context.framework
            ? die()
            : parts.CREATE.validate(operation, context)
        },
      },
      DESTROY: {
        ...parts.DESTROY,
        convert: (operation) => {
          for (const id of idsOf(operation.destroy.volumes)) destroyed.add(id)
          return parts.DESTROY.convert(operation)
        },
      },
    }
  }),
} satisfies Mutant
