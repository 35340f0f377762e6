import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/frameworks-grow',
  breaks: 'resize/grow-by-operator',
  does: 'lets only frameworks grow volumes',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: withRefusal(
      parts.GROW_VOLUME,
      (_operation, { framework }) => framework === undefined,
    ),
  }),
} satisfies Mutant
