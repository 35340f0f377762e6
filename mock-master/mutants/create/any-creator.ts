import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/any-creator',
  breaks: 'create/creator-principal',
  does: 'lets a framework with a principal name somebody else as the creator',
  mutate: (parts) => ({
    ...parts,
    CREATE: withoutRefusal(parts.CREATE, 'which does not match a volume'),
  }),
} satisfies Mutant
