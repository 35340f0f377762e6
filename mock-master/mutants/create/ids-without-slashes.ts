import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/ids-without-slashes',
  breaks: 'create/id-syntax',
  does: 'looks at the id of a volume only for slashes',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const refusal = parts.CREATE.validate(operation, context)
        const hasSlash = operation.create.volumes.some((one) =>
          one.disk?.persistence?.id?.includes('/'),
        )
        return refusal?.refused.includes('Invalid persistence ID') && !hasSlash
          ? undefined
          : refusal
      },
    },
  }),
} satisfies Mutant
