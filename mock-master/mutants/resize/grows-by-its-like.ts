import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/grows-by-its-like',
  breaks: 'resize/grow',
  does: 'wants what a volume grows by to be a volume too',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: withRefusal(
      parts.GROW_VOLUME,
      ({ grow_volume: { addition } }, { framework }) =>
        framework !== undefined && addition.disk?.persistence === undefined,
    ),
  }),
} satisfies Mutant
