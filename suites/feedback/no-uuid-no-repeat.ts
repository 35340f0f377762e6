import { operationStatuses, taskStatuses } from '../harness/statuses.ts'
import type { Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { idOf } from './premise.ts'

export default rule({
  id: 'feedback/no-uuid-no-repeat',
  level: 'MUST',
  says: 'A status without a uuid, of a task or of an operation, is sent once.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE', statement: 3 },
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE_OPERATION_STATUS', statement: 3 },
  ],
  given: clearing,

  *check(timeline) {
    const counts = new Map<string, number>()
    for (const { at, who, name, most } of unconfirmed(timeline)) {
      const count = (counts.get(`${who} ${name}`) ?? 0) + 1
      counts.set(`${who} ${name}`, count)
      if (most === 0) continue
      yield count <= most
        ? kept(at)
        : broken(at, `${who} is told once of ${name}`, `${count} times`)
    }
  },
})

/** Statuses without uuid that nobody asked for, each with how often there was a reason to send it. */
function* unconfirmed(timeline: Timeline) {
  for (const { at, who, task, state, reason, uuid } of taskStatuses(timeline)) {
    if (uuid !== undefined || state !== 'TASK_ERROR' || reason === 'REASON_RECONCILIATION') continue
    const launches = timeline.tasks.filter((one) => one.by === who && one.id === task)
    yield { at, who, name: `${state} of ${task}`, most: launches.length }
  }
  for (const { at, who, id, state, uuid } of operationStatuses(timeline)) {
    if (uuid !== undefined || state !== 'OPERATION_ERROR') continue
    const sent = timeline.allOperations.filter(
      (one) => one.by === who && idOf(one.operation) === id,
    )
    yield { at, who, name: `${state} of ${id}`, most: sent.length }
  }
}
