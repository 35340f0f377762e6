import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/reserves-first',
  breaks: 'create/several-operations-in-order',
  does: 'does the RESERVEs of an ACCEPT before all else',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const all = call.accept.operations ?? []
        const operations = [
          ...all.filter((one) => one.type === 'RESERVE'),
          ...all.filter((one) => one.type !== 'RESERVE'),
        ]
        return parts.calls.ACCEPT(cluster, framework, {
          ...call,
          accept: { ...call.accept, operations },
        })
      },
    },
  }),
} satisfies Mutant
