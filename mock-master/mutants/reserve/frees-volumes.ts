import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/frees-volumes',
  breaks: 'reserve/unreserve-under-volume',
  does: 'frees the disk of a volume, and leaves the volume on it',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: withoutRefusal(parts.UNRESERVE, 'cannot be unreserved directly'),
  }),
} satisfies Mutant
