import type { Mutant } from '../mutant.ts'

export default {
  id: 'filters/empty-accept-is-free',
  breaks: 'filters/decline-as-empty-accept',
  does: 'sets no filter for an ACCEPT without operations',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT(cluster, framework, call) {
        const isEmpty = (call.accept.operations ?? []).length === 0
        const accept = isEmpty ? { ...call.accept, filters: { refuse_seconds: 0 } } : call.accept
        parts.calls.ACCEPT(cluster, framework, { ...call, accept })
      },
    },
  }),
} satisfies Mutant
