import { withRefusal } from '../faults.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/creator-needs-principal',
  breaks: 'create/creator-without-principal',
  does: 'refuses a creator that the framework, having no principal, cannot be',
  mutate: (parts) => ({
    ...parts,
    CREATE: withRefusal(
      parts.CREATE,
      ({ create: { volumes } }, { framework, principal }) =>
        framework !== undefined &&
        principal === undefined &&
        volumes.some((one) => one.disk?.persistence?.principal !== undefined),
    ),
  }),
} satisfies Mutant
