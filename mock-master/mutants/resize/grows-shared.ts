import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/grows-shared',
  breaks: 'resize/shared-refused',
  does: 'grows shared volumes like any other',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: withoutRefusal(parts.GROW_VOLUME, 'Growing a shared'),
  }),
} satisfies Mutant
