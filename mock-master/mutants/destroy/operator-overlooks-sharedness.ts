import { destroyingAs, namesake } from '../destroying-as.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/operator-overlooks-sharedness',
  breaks: 'destroy/exact-match',
  does: "does not compare whether the volumes of an operator's request are shared",
  mutate: (parts) => ({
    ...parts,
    DESTROY: destroyingAs(parts, (volumes, context) =>
      volumes.map((one) => {
        const there = context.framework === undefined ? namesake(one, context) : undefined
        return there !== undefined && there.scalar?.value === one.scalar?.value ? there : one
      }),
    ),
  }),
} satisfies Mutant
