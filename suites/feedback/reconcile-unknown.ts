import { list, text } from '../harness/read.ts'
import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'

/** TASK_GONE and its like are said of agents that are known; without an agent id there is none. */
const unknown = ['TASK_LOST', 'TASK_UNKNOWN', 'TASK_UNREACHABLE']

export default rule({
  id: 'feedback/reconcile-unknown',
  level: 'MUST',
  says: 'RECONCILE of a task that never was is answered with TASK_LOST or TASK_UNKNOWN.',
  cites: [
    { document: 'scheduler-http-api', section: 'RECONCILE', statement: 2 },
    { document: 'scheduler-proto', section: 'Call.Reconcile', statement: 2 },
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 4,
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const { at, who, task, state, reason } of taskStatuses(timeline)) {
      const isOurs = timeline.tasks.some((one) => one.id === task)
      const asked = timeline.calls.findLast(
        (one) => one.at < at && one.who === who && one.call.type === 'RECONCILE',
      )
      const [named, ...others] = list(asked?.call, 'reconcile', 'tasks')
      if (isOurs || others.length > 0 || text(named, 'task_id', 'value') !== task) continue
      if (text(named, 'agent_id', 'value') !== undefined) continue
      yield unknown.includes(state)
        ? kept(at)
        : broken(at, `${task}, which never was, is ${unknown.join(' or ')}`, `${state}, ${reason}`)
    }
  },
})
