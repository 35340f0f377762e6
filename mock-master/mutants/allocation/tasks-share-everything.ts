import type { Mutant } from '../mutant.ts'

export default {
  id: 'allocation/tasks-share-everything',
  breaks: 'allocation/cpus-are-not-shared',
  does: 'lets the tasks on a shared volume share cpus and memory as well',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available: ({ offered, sharedPool }) => offered.nonShared.plus(sharedPool),
    },
  }),
} satisfies Mutant
