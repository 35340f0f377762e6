import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/copies-the-source',
  breaks: 'reserve/operator-source',
  does: 'gives the new role its resources, and does not take them from the old one',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      convert: (operation) =>
        parts.RESERVE.convert(operation).map((one) =>
          operation.reserve.source?.length ? { ...one, consumed: Resources.empty } : one,
        ),
    },
  }),
} satisfies Mutant
