import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/looks-at-the-offer-only',
  breaks: 'launch/created-in-same-accept',
  does: 'looks for the volumes of a task in the offer only, not in what the same ACCEPT made',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      available: ({ offered, remaining }) => remaining.nonShared.plus(offered.shared),
    },
  }),
} satisfies Mutant
