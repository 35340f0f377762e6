import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/ids-are-free',
  breaks: 'create/id-unique',
  does: 'does not look whether the id of a volume is taken',
  mutate: (parts) => ({ ...parts, CREATE: withoutRefusal(parts.CREATE, 'is not unique') }),
} satisfies Mutant
