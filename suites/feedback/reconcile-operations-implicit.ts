import { operationStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { questions, unacknowledged } from './premise.ts'

export default rule({
  id: 'feedback/reconcile-operations-implicit',
  level: 'MUST',
  says: 'RECONCILE_OPERATIONS without a list is answered with every operation that is not yet acknowledged.',
  cites: [
    { document: 'scheduler-http-api', section: 'RECONCILE_OPERATIONS', statement: 2 },
    { document: 'scheduler-proto', section: 'Call.ReconcileOperations', statement: 1 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { at, who, ids, heardAt } of questions(timeline, 'RECONCILE_OPERATIONS')) {
      if (ids.length > 0) continue
      for (const id of unacknowledged(timeline, who, at)) {
        const answer = [...operationStatuses(timeline)].find(
          (one) => one.at > at && one.at <= heardAt && one.who === who && one.id === id,
        )
        yield answer?.state === 'OPERATION_FINISHED'
          ? kept(answer.at)
          : broken(
              answer?.at ?? heardAt,
              `RECONCILE_OPERATIONS without a list tells that ${id} is OPERATION_FINISHED`,
              answer?.state ?? 'nothing',
            )
      }
    }
  },
})
