import { usedOn } from '../../allocator/ledger.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/alone-on-volumes',
  breaks: 'groups/beside-tasks',
  does: 'lets a group have only those shared volumes that no task uses',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      available(acceptance) {
        const used = usedOn(acceptance.agent).shared.allocate(acceptance.role)
        return parts.LAUNCH_GROUP.available(acceptance).minus(used)
      },
    },
  }),
} satisfies Mutant
