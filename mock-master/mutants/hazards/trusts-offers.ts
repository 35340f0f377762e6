import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/trusts-offers',
  breaks: 'hazards/stale-refined',
  does: 'asserts that the agent has whatever is in an offer',
  mutate: dying((parts, die) => ({
    RESERVE: {
      ...parts.RESERVE,
      validate: (operation, context) => {
        const known = [...context.total.persistentVolumes].map(({ disk }) => disk?.persistence?.id)
        const isStale = operation.reserve.resources.some(({ disk }) => {
          const id = disk?.persistence?.id
          return id !== undefined && !known.includes(id)
        })
        return isStale ? die() : parts.RESERVE.validate(operation, context)
      },
    },
  })),
} satisfies Mutant
