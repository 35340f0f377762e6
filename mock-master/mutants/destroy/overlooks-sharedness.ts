import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/overlooks-sharedness',
  breaks: 'destroy/misnamed',
  does: 'does not compare whether volumes are shared',
  mutate: (parts) => ({
    ...parts,
    DESTROY: destroyingAs(parts, (volumes, context) =>
      volumes.map((one) => {
        const there = namesake(one, context)
        return there !== undefined && there.scalar?.value === one.scalar?.value ? there : one
      }),
    ),
  }),
} satisfies Mutant
