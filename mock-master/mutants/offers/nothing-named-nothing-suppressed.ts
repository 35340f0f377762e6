import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/nothing-named-nothing-suppressed',
  breaks: 'offers/suppress-all-roles',
  does: 'ignores a SUPPRESS that names no role',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      SUPPRESS(cluster, framework, call) {
        if (call.suppress?.roles?.length) parts.calls.SUPPRESS(cluster, framework, call)
      },
    },
  }),
} satisfies Mutant
