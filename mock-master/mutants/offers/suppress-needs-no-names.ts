import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/suppress-needs-no-names',
  breaks: 'offers/suppress',
  does: 'ignores a SUPPRESS that names roles',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      SUPPRESS(cluster, framework, call) {
        if (!call.suppress?.roles?.length) parts.calls.SUPPRESS(cluster, framework, call)
      },
    },
  }),
} satisfies Mutant
