import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/read-only-volumes',
  breaks: 'create/mode-rw',
  does: 'creates volumes for reading only',
  mutate: (parts) => ({
    ...parts,
    CREATE: withoutRefusal(parts.CREATE, 'Read-only persistent volume'),
  }),
} satisfies Mutant
