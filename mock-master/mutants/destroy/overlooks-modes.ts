import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/overlooks-modes',
  breaks: 'destroy/read-only',
  does: 'does not look at the mode of a volume that is to be destroyed',
  mutate: (parts) => ({
    ...parts,
    DESTROY: destroyingAs(parts, (volumes, context) =>
      volumes.map((one) => {
        if (one.disk?.volume?.mode !== 'RO') return one
        return namesake(one, context) ?? one
      }),
    ),
  }),
} satisfies Mutant
