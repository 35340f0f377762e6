import { Resources } from '../../resources.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/offered-is-enough',
  breaks: 'destroy/offer-means-nothing',
  does: 'lets whoever is offered a volume destroy it, as if no volume in use were ever offered',
  mutate: (parts) => ({
    ...parts,
    DESTROY: {
      ...parts.DESTROY,
      validate: (operation, context) =>
        parts.DESTROY.validate(
          operation,
          context.framework === undefined ? context : { ...context, used: Resources.empty },
        ),
    },
  }),
} satisfies Mutant
