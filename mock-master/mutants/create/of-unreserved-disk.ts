import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/of-unreserved-disk',
  breaks: 'create/reserved-disk',
  does: 'makes volumes of disk that nobody has reserved',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const refusal = parts.CREATE.validate(operation, context)
        return refusal?.refused.includes('unreserved resources') ? undefined : refusal
      },
    },
  }),
} satisfies Mutant
