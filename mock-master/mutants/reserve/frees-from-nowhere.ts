import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/frees-from-nowhere',
  breaks: 'reserve/unreserve-as-reserved',
  does: 'does not look whether the offer has what is to be freed',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: {
      ...parts.UNRESERVE,
      convert: (operation) =>
        parts.UNRESERVE.convert(operation).map((one) => ({ ...one, consumed: Resources.empty })),
    },
  }),
} satisfies Mutant
