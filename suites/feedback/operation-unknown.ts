import { operationStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { idOf, questions } from './premise.ts'

export default rule({
  id: 'feedback/operation-unknown',
  level: 'MUST',
  says: 'RECONCILE_OPERATIONS of an operation that never was is answered with OPERATION_UNKNOWN.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Performing operations on offered resources',
      statement: 10,
    },
    { document: 'scheduler-proto', section: 'Call.ReconcileOperations', statement: 2 },
    { document: 'mesos-proto', section: 'OperationState', statement: 7 },
  ],
  since: '1.8',
  needs: ['operation-feedback'],
  given: clearing,

  *check(timeline) {
    for (const { at, who, ids, heardAt } of questions(timeline, 'RECONCILE_OPERATIONS')) {
      for (const id of ids) {
        if (timeline.allOperations.some((one) => idOf(one.operation) === id)) continue
        const answer = [...operationStatuses(timeline)].find(
          (one) => one.at > at && one.at <= heardAt && one.who === who && one.id === id,
        )
        yield answer?.state === 'OPERATION_UNKNOWN'
          ? kept(answer.at)
          : broken(
              answer?.at ?? heardAt,
              `${id}, which never was, is OPERATION_UNKNOWN`,
              answer?.state ?? 'nothing',
            )
      }
    }
  },
})
