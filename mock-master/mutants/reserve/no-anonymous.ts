import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/no-anonymous',
  breaks: 'reserve/any-principal',
  does: 'refuses reservations without a principal',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(
      parts.RESERVE,
      ({ reserve: { resources } }, { framework }) =>
        framework !== undefined &&
        resources.some((one) => one.reservations?.at(-1)?.principal === undefined),
    ),
  }),
} satisfies Mutant
