import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/ids-for-all',
  breaks: 'feedback/only-with-id',
  does: 'gives operations without an id one of its own, and reports on them too',
  mutate: (parts) => {
    let count = 0
    return {
      ...parts,
      calls: {
        ...parts.calls,
        ACCEPT(cluster, framework, call) {
          const operations = call.accept.operations?.map((one) =>
            one.id !== undefined || one.type.startsWith('LAUNCH')
              ? one
              : { ...one, id: { value: `master-${++count}` } },
          )
          const accept = { ...call.accept, ...(operations && { operations }) }
          return parts.calls.ACCEPT(cluster, framework, { ...call, accept })
        },
      },
    }
  },
} satisfies Mutant
