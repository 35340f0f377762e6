import { comingBack } from '../coming-back.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'subscribe/user-of-the-last',
  breaks: 'subscribe/again-ignores-user',
  does: 'takes the user from whatever SUBSCRIBE came last',
  mutate: (parts) => ({
    ...parts,
    frameworks: comingBack(parts, (_, { user }) => ({ user })),
  }),
} satisfies Mutant
