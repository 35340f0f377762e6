import type { Mutant } from '../mutant.ts'

export default {
  id: 'feedback/forgets-what-is-done',
  breaks: 'feedback/reconcile-operations',
  does: 'forgets an operation when it is done, acknowledged or not',
  mutate: (parts) => ({
    ...parts,
    calls: {
      ...parts.calls,
      RECONCILE_OPERATIONS(cluster, framework, call) {
        const ids = [...framework.operationIds]
        for (const [id, uuid] of ids) {
          const state = framework.operations.get(uuid)?.latestStatus.state
          if (state === 'OPERATION_FINISHED') framework.operationIds.delete(id)
        }
        const answer = parts.calls.RECONCILE_OPERATIONS(cluster, framework, call)
        for (const [id, uuid] of ids) framework.operationIds.set(id, uuid)
        return answer
      },
    },
  }),
} satisfies Mutant
