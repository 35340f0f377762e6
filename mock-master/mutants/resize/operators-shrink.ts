import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/operators-shrink',
  breaks: 'resize/shrink',
  does: 'lets only operators shrink volumes',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: withRefusal(
      parts.SHRINK_VOLUME,
      (_operation, { framework }) => framework !== undefined,
    ),
  }),
} satisfies Mutant
