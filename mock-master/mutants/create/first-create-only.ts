import type { Cluster } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/first-create-only',
  breaks: 'create/not-atomic',
  does: 'does one CREATE of an ACCEPT, and refuses the rest',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        busy.delete(cluster)
        return parts.calls.ACCEPT(cluster, framework, call)
      },
    },
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const refusal = parts.CREATE.validate(operation, context)
        if (context.framework === undefined || refusal !== undefined) return refusal
        if (busy.has(context.cluster)) return { refused: 'Another volume is being made' }
        busy.add(context.cluster)
        return undefined
      },
    },
  }),
} satisfies Mutant

const busy = new WeakSet<Cluster>()
