import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/launches-first',
  breaks: 'create/reserve-create-launch',
  does: 'launches the tasks of an ACCEPT before it does the operations',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        const all = call.accept.operations ?? []
        const operations = [
          ...all.filter((one) => one.type === 'LAUNCH'),
          ...all.filter((one) => one.type !== 'LAUNCH'),
        ]
        return parts.calls.ACCEPT(cluster, framework, {
          ...call,
          accept: { ...call.accept, operations },
        })
      },
    },
  }),
} satisfies Mutant
