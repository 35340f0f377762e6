import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/one-copy-each',
  breaks: 'launch/twice-with-two-offers',
  does: 'takes the volumes of several offers as a set, so that it never has more than one copy',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available: ({ remaining, sharedPool }) =>
        remaining.nonShared.plus(Resources.of(sharedPool.toArray())),
    },
  }),
} satisfies Mutant
