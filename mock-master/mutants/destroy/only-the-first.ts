import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/only-the-first',
  breaks: 'destroy/several-at-once',
  does: 'destroys the first of the volumes of a DESTROY only',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      convert: (operation) => parts.DESTROY.convert(operation).slice(0, 1),
    },
  }),
} satisfies Mutant
