import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'reserve/next-level-only',
  breaks: 'reserve/refine-skips-levels',
  does: 'wants a refinement to be for a role directly below',
  mutate: (parts) => ({
    ...parts,
    RESERVE: withRefusal(parts.RESERVE, ({ reserve: { resources } }) =>
      resources.some(({ reservations = [] }) => {
        const [above, last] = reservations.slice(-2).map(({ role = '' }) => role.split('/').length)
        return above !== undefined && last !== undefined && last - above > 1
      }),
    ),
  }),
} satisfies Mutant
