import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/groups-use-nothing-up',
  breaks: 'groups/copy-used-up',
  does: 'takes the shared volumes of an offer as available to every group of the ACCEPT',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      available: ({ remaining, sharedPool }) => remaining.nonShared.plus(sharedPool),
    },
  }),
} satisfies Mutant
