import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/holders-block',
  breaks: 'destroy/unused',
  does: 'counts an offer of a volume as a use of it',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        parts.DESTROY.validate(operation, {
          ...context,
          used: context.used.plus(context.agent.offered.unallocate()),
        }),
    },
  }),
} satisfies Mutant
