import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/one-at-a-time',
  breaks: 'create/several-at-once',
  does: 'refuses a CREATE of more than one volume',
  mutate: (parts) => ({
    ...parts,
    CREATE: withRefusal(parts.CREATE, ({ create: { volumes } }) => volumes.length > 1),
  }),
} satisfies Mutant
