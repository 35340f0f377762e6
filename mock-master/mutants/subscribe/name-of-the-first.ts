import { comingBack } from '../coming-back.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/name-of-the-first',
  breaks: 'subscribe/again-changes',
  does: 'keeps the name that a framework first had',
  mutate: (parts) => ({
    ...parts,
    frameworks: comingBack(parts, ({ name }) => ({ name })),
  }),
} satisfies Mutant
