import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/finds-by-id',
  breaks: 'destroy/misnamed',
  does: 'finds the volumes of a DESTROY by role and id alone',
  mutate: (parts) => ({
    ...parts,
    DESTROY: destroyingAs(parts, (volumes, context) =>
      volumes.map((one) => namesake(one, context) ?? one),
    ),
  }),
} satisfies Mutant
