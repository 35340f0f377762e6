import { Resources } from '../../resources.ts'
import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/looks-at-the-agent',
  breaks: 'create/not-offered',
  does: 'looks whether the agent has the disk of a volume, not whether the offer has it',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...withRefusal(parts.CREATE, ({ create }, { total }) =>
        parts.CREATE.convert({ type: 'CREATE', create }).some(
          ({ consumed }) => !total.contains(consumed.unallocate()),
        ),
      ),
      convert: (operation) =>
        parts.CREATE.convert(operation).map((one) => ({ ...one, consumed: Resources.empty })),
    },
  }),
} satisfies Mutant
