import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/shrinks-shared',
  breaks: 'resize/shared-refused',
  does: 'shrinks shared volumes like any other',
  mutate: (parts) => ({
    ...parts,
    SHRINK_VOLUME: withoutRefusal(parts.SHRINK_VOLUME, 'Shrinking a shared'),
  }),
} satisfies Mutant
