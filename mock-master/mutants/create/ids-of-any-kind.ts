import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/ids-of-any-kind',
  breaks: 'create/id-syntax',
  does: 'takes any text for the id of a volume',
  mutate: (parts) => ({ ...parts, CREATE: withoutRefusal(parts.CREATE, 'Invalid persistence ID') }),
} satisfies Mutant
