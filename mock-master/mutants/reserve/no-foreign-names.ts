import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/no-foreign-names',
  breaks: 'reserve/any-principal',
  does: 'compares the principal of a reservation with that of the framework also when it has none',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(
      parts.RESERVE,
      ({ reserve: { resources } }, { framework, principal }) =>
        framework !== undefined &&
        resources.some((one) => one.reservations?.at(-1)?.principal !== principal),
    ),
  }),
} satisfies Mutant
