import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/ids-by-size',
  breaks: 'create/id-unique',
  does: 'takes two volumes for different when their sizes differ',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const sizes = operation.create.volumes.map((one) => one.scalar?.value)
        const total = context.total.filter((one) => sizes.includes(one.scalar?.value))
        return parts.CREATE.validate(operation, { ...context, total })
      },
    },
  }),
} satisfies Mutant
