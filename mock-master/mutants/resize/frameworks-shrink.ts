import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/frameworks-shrink',
  breaks: 'resize/shrink-by-operator',
  does: 'lets only frameworks shrink volumes',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: withRefusal(
      parts.SHRINK_VOLUME,
      (_operation, { framework }) => framework === undefined,
    ),
  }),
} satisfies Mutant
