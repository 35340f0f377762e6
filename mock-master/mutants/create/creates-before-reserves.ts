import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/creates-before-reserves',
  breaks: 'create/reserve-and-create',
  does: 'does the CREATEs of an ACCEPT before its RESERVEs',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const all = call.accept.operations ?? []
        const operations = [
          ...all.filter((one) => one.type === 'CREATE'),
          ...all.filter((one) => one.type !== 'CREATE'),
        ]
        return parts.calls.ACCEPT(cluster, framework, {
          ...call,
          accept: { ...call.accept, operations },
        })
      },
    },
  }),
} satisfies Mutant
