import type { Mutant } from '../mutant.ts'

export default {
  id: 'destroy/destroys-last',
  breaks: 'destroy/then-launch',
  does: 'puts the DESTROYs of an ACCEPT off until its other operations are done',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT(cluster, framework, call) {
        const operations = [...(call.accept.operations ?? [])]
        const late = operations.filter(({ type }) => type === 'DESTROY')
        const early = operations.filter(({ type }) => type !== 'DESTROY')
        const accept = { ...call.accept, operations: [...early, ...late] }
        return parts.calls.ACCEPT(cluster, framework, { ...call, accept })
      },
    },
  }),
} satisfies Mutant
