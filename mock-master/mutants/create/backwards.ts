import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/backwards',
  breaks: 'create/several-operations-in-order',
  does: 'does the operations of an ACCEPT from the last to the first',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const operations = [...(call.accept.operations ?? [])].reverse()
        return parts.calls.ACCEPT(cluster, framework, {
          ...call,
          accept: { ...call.accept, operations },
        })
      },
    },
  }),
} satisfies Mutant
