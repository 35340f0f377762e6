import { reservationRole } from '../../resource/predicates.ts'
import { filingUnder } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/directory-by-path',
  breaks: 'data/volumes-apart',
  does: 'names the directory of a volume after its role and its path in the container',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: filingUnder(
      parts.LAUNCH,
      (volume) => `${reservationRole(volume)} ${volume.disk?.volume?.container_path}`,
    ),
  }),
} satisfies Mutant
