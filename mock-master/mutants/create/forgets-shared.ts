import { creating } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/forgets-shared',
  breaks: 'create/shared-marks',
  does: 'makes every volume a plain one',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: ({ create: { volumes } }) =>
        creating(volumes.map(({ shared: _shared, ...volume }) => volume)),
    },
  }),
} satisfies Mutant
