import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/only-the-reserver-frees',
  breaks: 'reserve/unreserve-of-another',
  does: 'lets a reservation be undone only in the name that made it',
  mutate: (parts) => ({
    ...parts,
    UNRESERVE: withRefusal(
      parts.UNRESERVE,
      ({ unreserve: { resources } }, { framework, principal }) =>
        framework !== undefined &&
        resources.some((one) => one.reservations?.at(-1)?.principal !== principal),
    ),
  }),
} satisfies Mutant
