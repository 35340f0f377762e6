import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/first-of-several',
  breaks: 'create/several-at-once',
  does: 'makes the first volume of a CREATE and forgets the others',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      convert: (operation) => parts.CREATE.convert(operation).slice(0, 1),
    },
  }),
} satisfies Mutant
