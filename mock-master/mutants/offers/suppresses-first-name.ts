import type { Mutant } from '../mutant.ts'

export default {
  id: 'offers/suppresses-first-name',
  breaks: 'offers/suppress',
  does: 'suppresses only the first of the roles that are named',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      SUPPRESS: (cluster, framework, call) =>
        parts.calls.SUPPRESS(cluster, framework, {
          ...call,
          suppress: { roles: (call.suppress?.roles ?? []).slice(0, 1) },
        }),
    },
  }),
} satisfies Mutant
