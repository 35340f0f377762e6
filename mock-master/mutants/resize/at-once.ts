import type { Mutant } from '../mutant.ts'

export default {
  id: 'resize/at-once',
  breaks: 'resize/alone-in-accept',
  does: 'lets a task of the same ACCEPT use a volume in its new size',
  mutate: (parts) => ({
    ...parts,
    GROW_VOLUME: { ...parts.GROW_VOLUME, isSpeculative: true },
    SHRINK_VOLUME: { ...parts.SHRINK_VOLUME, isSpeculative: true },
  }),
} satisfies Mutant
