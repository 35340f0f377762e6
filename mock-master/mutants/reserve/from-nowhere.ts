import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/from-nowhere',
  breaks: 'reserve/too-much',
  does: 'does not look whether what is reserved was offered',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      convert: (operation) =>
        parts.RESERVE.convert(operation).map((one) => ({ ...one, consumed: Resources.empty })),
    },
  }),
} satisfies Mutant
