import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/shrinks-away',
  breaks: 'resize/shrink-leaves-some',
  does: 'lets a volume shrink by more than it has',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: withoutRefusal(parts.SHRINK_VOLUME, 'must be smaller than'),
  }),
} satisfies Mutant
