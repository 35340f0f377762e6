import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/counts-what-merged',
  breaks: 'hazards/twice-in-one-create',
  does: 'asserts that a CREATE takes as much disk as it lists, after equal volumes have merged',
  mutate: dying((parts, die) => ({
    CREATE: {
      ...parts.CREATE,
      hazard: (operation, context) => {
        const ids = operation.create.volumes.map(({ disk }) => disk?.persistence?.id)
        return new Set(ids).size < ids.length ? die() : parts.CREATE.hazard?.(operation, context)
      },
    },
  })),
} satisfies Mutant
