import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/accept-sets-no-filter',
  breaks: 'filters/leftover',
  does: 'ignores the filters of an ACCEPT that launches tasks',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      declined: (acceptance) =>
        acceptance.remaining === acceptance.offered
          ? parts.accept.declined(acceptance)
          : Resources.empty,
    },
  }),
} satisfies Mutant
