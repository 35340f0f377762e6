import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/declines-used-volume',
  breaks: 'filters/blind-after-use',
  does: 'counts a shared volume that was just used among what an ACCEPT leaves',
  mutate: (parts) => ({
    ...parts,
    accept: {
      ...parts.accept,
      declined: (acceptance) => parts.accept.declined(acceptance).plus(acceptance.offered.shared),
    },
  }),
} satisfies Mutant
