import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/launches-first',
  breaks: 'launch/created-in-same-accept',
  does: 'does the LAUNCHes of an ACCEPT before its other operations',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT(cluster, framework, call) {
        const operations = [...(call.accept.operations ?? [])]
        const isLate = (type: string) => (type.startsWith('LAUNCH') ? 0 : 1)
        operations.sort((one, other) => isLate(one.type) - isLate(other.type))
        const accept = { ...call.accept, operations }
        return parts.calls.ACCEPT(cluster, framework, { ...call, accept })
      },
    },
  }),
} satisfies Mutant
