import { directoryOf } from '../../agents/operations.ts'
import { filingUnder } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/leaves-files-behind',
  breaks: 'data/destroy-removes-files',
  does: 'leaves the files of a destroyed volume where they were, for the next one of its id',
  mutate: (parts) => ({ ...parts, LAUNCH: filingUnder(parts.LAUNCH, directoryOf) }),
} satisfies Mutant
