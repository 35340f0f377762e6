import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/operators-grow',
  breaks: 'resize/grow',
  does: 'lets only operators grow volumes',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: withRefusal(
      parts.GROW_VOLUME,
      (_operation, { framework }) => framework !== undefined,
    ),
  }),
} satisfies Mutant
