import { reservationRole } from '../../resource/predicates.ts'
import { filingUnder } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/directory-for-each-role',
  breaks: 'data/volumes-apart',
  does: 'has one directory for all volumes of a role',
  mutate: (parts) => ({ ...parts, LAUNCH: filingUnder(parts.LAUNCH, reservationRole) }),
} satisfies Mutant
