import { filingUnder } from '../directories.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/directory-by-id',
  breaks: 'data/roles-apart',
  does: 'names the directory of a volume after its id alone',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: filingUnder(parts.LAUNCH, (volume) => volume.disk?.persistence?.id ?? ''),
  }),
} satisfies Mutant
