import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/operator-knows-best',
  breaks: 'destroy/by-operator-in-use',
  does: 'lets the operator destroy shared volumes without looking for tasks',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        parts.DESTROY.validate(
          operation,
          context.framework === undefined ? { ...context, used: Resources.empty } : context,
        ),
    },
  }),
} satisfies Mutant
