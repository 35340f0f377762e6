import { Resources } from '../../resources.ts'
import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/once-for-each-role',
  breaks: 'reserve/reserve',
  does: 'takes a second reservation for a role that has one already for a mistake',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(parts.RESERVE, ({ reserve: { resources } }, { total, framework }) => {
      const roles = Resources.of(resources)
        .toArray()
        .map((one) => one.reservations?.at(-1)?.role)
      return framework !== undefined && roles.some((role) => role && !total.reserved(role).isEmpty)
    }),
  }),
} satisfies Mutant
