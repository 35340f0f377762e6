import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/keeps-the-last',
  breaks: 'reserve/unreserve',
  does: 'does not free all that a role has of a resource',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: withRefusal(parts.UNRESERVE, ({ unreserve: { resources } }, { total }) =>
      resources.some(({ allocation_info: _role, ...one }) => total.count(one) === 1),
    ),
  }),
} satisfies Mutant
