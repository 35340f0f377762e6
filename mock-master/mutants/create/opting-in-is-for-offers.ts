import { withoutRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/opting-in-is-for-offers',
  breaks: 'create/shared-needs-capability',
  does: 'looks at SHARED_RESOURCES when it makes offers, and not at a CREATE',
  mutate: (parts) => ({
    ...parts,
    CREATE: withoutRefusal(parts.CREATE, 'no SHARED_RESOURCES capability'),
  }),
} satisfies Mutant
