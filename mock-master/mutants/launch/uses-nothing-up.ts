import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/uses-nothing-up',
  breaks: 'launch/rest-is-used-up',
  does: 'validates every task of an ACCEPT against the whole offer',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available: ({ offered, sharedPool }) => offered.nonShared.plus(sharedPool),
    },
  }),
} satisfies Mutant
