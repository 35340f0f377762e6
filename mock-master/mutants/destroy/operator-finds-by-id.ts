import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/operator-finds-by-id',
  breaks: 'destroy/exact-match',
  does: "finds the volumes of an operator's request by role and id alone",
  mutate: (parts) => ({
    ...parts,
    DESTROY: destroyingAs(parts, (volumes, context) =>
      context.framework === undefined
        ? volumes.map((one) => namesake(one, context) ?? one)
        : volumes,
    ),
  }),
} satisfies Mutant
