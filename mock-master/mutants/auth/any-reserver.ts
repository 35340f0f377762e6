import type { Mutant } from '../mutant.ts'

export default {
  id: 'auth/any-reserver',
  breaks: 'auth/operator-reserver',
  does: 'does not compare the reserver with the operator',
  mutate: (parts) => ({
    ...parts,
    RESERVE: {
      ...parts.RESERVE,
      validate: (operation, context) =>
        parts.RESERVE.validate(
          operation,
          context.framework ? context : { ...context, principal: undefined },
        ),
    },
  }),
} satisfies Mutant
