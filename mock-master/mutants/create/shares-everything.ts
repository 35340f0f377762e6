import { creating } from '../../resource/conversions.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/shares-everything',
  breaks: 'create/plain-without-shared',
  does: 'makes every volume of a framework that opted in a shared one',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: ({ create: { volumes } }) =>
        creating(volumes.map((volume) => ({ ...volume, shared: {} }))),
    },
  }),
} satisfies Mutant
