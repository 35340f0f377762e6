import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/shared-left-unfiltered',
  breaks: 'filters/covers-unused-volume',
  does: 'never filters shared volumes that an ACCEPT left',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      declined: (acceptance) => parts.accept.declined(acceptance).nonShared,
    },
  }),
} satisfies Mutant
