import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/no-fractions',
  breaks: 'create/fractional-size',
  does: 'takes a fraction of a megabyte for a mistake',
  mutate: (parts) => ({
    ...parts,
    CREATE: withRefusal(parts.CREATE, ({ create: { volumes } }) =>
      volumes.some((one) => !Number.isInteger(one.scalar?.value)),
    ),
  }),
} satisfies Mutant
