import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/no-creator',
  breaks: 'create/creator-principal',
  does: 'lets a framework with a principal create volumes without naming it',
  mutate: (parts) => ({ ...parts, CREATE: withoutRefusal(parts.CREATE, 'with no principal set') }),
} satisfies Mutant
