import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/counts-what-is-there',
  breaks: 'hazards/create-again',
  does: 'asserts that a volume that an operator makes is new',
  mutate: dying((parts, die) => ({
    CREATE: {
      ...parts.CREATE,
      hazard: (operation, context) => {
        const { volumes } = operation.create
        const isThere = volumes.some((one) => one.shared && context.total.contains(one))
        return isThere ? die() : parts.CREATE.hazard?.(operation, context)
      },
    },
  })),
} satisfies Mutant
