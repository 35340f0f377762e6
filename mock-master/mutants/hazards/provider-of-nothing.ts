import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/provider-of-nothing',
  breaks: 'hazards/of-nothing',
  does: 'asserts that what an operation consumes is something',
  mutate: dying((parts, die) => ({
    CREATE: {
      ...parts.CREATE,
      hazard: (operation, context) =>
        operation.create.volumes.some(({ scalar }) => scalar?.value === 0)
          ? die()
          : parts.CREATE.hazard?.(operation, context),
    },
    UNRESERVE: {
      ...parts.UNRESERVE,
      hazard: (operation, context) =>
        operation.unreserve.resources.some(({ scalar }) => scalar?.value === 0)
          ? die()
          : parts.UNRESERVE.hazard?.(operation, context),
    },
  })),
} satisfies Mutant
