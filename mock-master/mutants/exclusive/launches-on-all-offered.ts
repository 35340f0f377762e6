import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/launches-on-all-offered',
  breaks: 'exclusive/one-task',
  does: 'does not take what one task of an ACCEPT has from what the next may have',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: { ...parts.LAUNCH, available: ({ offered }) => offered },
  }),
} satisfies Mutant
