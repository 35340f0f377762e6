import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/creator-wanted',
  breaks: 'create/creator-without-principal',
  does: 'wants a creator in every CREATE of a framework',
  mutate: (parts) => ({
    ...parts,
    CREATE: withRefusal(
      parts.CREATE,
      ({ create: { volumes } }, { framework }) =>
        framework !== undefined &&
        volumes.some((one) => one.disk?.persistence?.principal === undefined),
    ),
  }),
} satisfies Mutant
