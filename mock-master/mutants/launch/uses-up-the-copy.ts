import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/uses-up-the-copy',
  breaks: 'launch/several-in-one-accept',
  does: 'lets the first task of an ACCEPT use up the offered copy of a shared volume',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: { ...parts.LAUNCH, available: ({ remaining }) => remaining },
  }),
} satisfies Mutant
