import type { Cluster } from '../../cluster.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'create/stops-at-a-failure',
  breaks: 'create/not-atomic',
  does: 'does nothing more of an ACCEPT once an operation was refused',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      ACCEPT: (cluster, framework, call) => {
        failing.delete(cluster)
        return parts.calls.ACCEPT(cluster, framework, call)
      },
    },
    CREATE: {
      ...parts.CREATE,
      validate(operation, context) {
        const refusal = parts.CREATE.validate(operation, context)
        if (context.framework === undefined) return refusal
        if (refusal !== undefined) failing.add(context.cluster)
        return failing.has(context.cluster)
          ? { refused: 'An operation before it has failed' }
          : refusal
      },
    },
  }),
} satisfies Mutant

const failing = new WeakSet<Cluster>()
