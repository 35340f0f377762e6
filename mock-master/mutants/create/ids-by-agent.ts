import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/ids-by-agent',
  breaks: 'create/id-per-role',
  does: 'wants the id of a volume to be unique on the agent, whatever the role',
  mutate: (parts) => ({
    ...parts,
    CREATE: withRefusal(parts.CREATE, ({ create: { volumes } }, { total }) =>
      volumes.some((one) =>
        total
          .toArray()
          .some((other) => other.disk?.persistence?.id === one.disk?.persistence?.id && one.disk),
      ),
    ),
  }),
} satisfies Mutant
