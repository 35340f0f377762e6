import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/flat',
  breaks: 'reserve/refine',
  does: 'knows one reservation for a resource, and no stack of them',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(
      parts.RESERVE,
      ({ reserve: { resources } }, { framework }) =>
        framework !== undefined && resources.some((one) => (one.reservations?.length ?? 0) > 1),
    ),
  }),
} satisfies Mutant
