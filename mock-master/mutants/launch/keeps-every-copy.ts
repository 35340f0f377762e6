import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/keeps-every-copy',
  breaks: 'launch/after-another-create',
  does: 'keeps the shared volumes of an offer for all tasks of the ACCEPT, whatever comes between',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available: ({ remaining, sharedPool, offered }) =>
        remaining.nonShared.plus(sharedPool).plus(offered.shared),
    },
  }),
} satisfies Mutant
