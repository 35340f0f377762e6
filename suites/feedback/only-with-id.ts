import { heardBy, operationStatuses } from '../harness/statuses.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { idOf, questions } from './premise.ts'

export default rule({
  id: 'feedback/only-with-id',
  level: 'MUST',
  says: 'Statuses come only of operations to which the framework gave an id; of others it hears nothing.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 10 },
    { document: 'scheduler-http-api', section: 'UPDATE_OPERATION_STATUS', statement: 1 },
    { document: 'scheduler-proto', section: 'Event.UpdateOperationStatus', statement: 1 },
    { document: 'mesos-proto', section: 'Offer.Operation', statement: 1 },
    { document: 'mesos-proto', section: 'OperationStatus', statement: 1 },
    {
      document: 'high-availability-framework-guide',
      section: 'Performing operations on offered resources',
      statement: 1,
    },
    {
      document: 'persistent-volume',
      section: 'Programming with Persistent Volumes',
      statement: 11,
    },
  ],
  since: '1.8',
  given: clearing,

  *check(timeline) {
    const own = timeline.allOperations.filter((one) => one.by !== 'operator')
    for (const silent of own.filter((one) => idOf(one.operation) === undefined)) {
      const { by, at, agent } = silent
      const heard = heardBy(timeline, by, at)
      if (heard === never || agent === '') continue
      const given = new Set(own.flatMap((one) => (one.by === by ? [idOf(one.operation)] : [])))
      for (const { ids, who } of questions(timeline, 'RECONCILE_OPERATIONS')) {
        if (who === by) for (const id of ids) given.add(id)
      }
      const stray = [...operationStatuses(timeline)].find(
        (one) => one.who === by && one.at > at && (one.id === undefined || !given.has(one.id)),
      )
      const expected = `no status of the ${silent.operation.type} without id`
      yield stray === undefined
        ? kept(heard)
        : broken(stray.at, expected, `${stray.state} of ${stray.id ?? 'an operation without id'}`)
    }
  },
})
