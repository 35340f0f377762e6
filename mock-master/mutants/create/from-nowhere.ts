import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/from-nowhere',
  breaks: 'create/too-large',
  does: 'does not look whether the disk of a volume was offered',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: (operation) =>
        parts.CREATE.convert(operation).map((one) => ({ ...one, consumed: Resources.empty })),
    },
  }),
} satisfies Mutant
