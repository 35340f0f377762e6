import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/any-creator',
  breaks: 'auth/operator-creator',
  does: 'does not compare the creator of a volume with the operator',
  mutate: (parts) => ({
    ...parts,
    CREATE: {
      ...parts.CREATE,
      validate: (operation, context) =>
        parts.CREATE.validate(
          operation,
          context.framework ? context : { ...context, principal: undefined },
        ),
    },
  }),
} satisfies Mutant
