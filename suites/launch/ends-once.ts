import { ended } from '../harness/news.ts'
import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'

/** An agent that comes back may bring back what was thought lost with it. */
const final = ended.filter((state) => !['TASK_LOST', 'TASK_UNREACHABLE'].includes(state))

export default rule({
  id: 'launch/ends-once',
  level: 'MUST',
  says: 'A task that has ended stays so: no later status tells another state of it.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 6,
    },
    { document: 'mesos-proto', section: 'TaskState', statement: 1 },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const { by, id } = task
      const isUnique = timeline.tasks.every((one) => one === task || one.id !== id || one.by !== by)
      const end = task.states.find((one) => final.includes(one.state))
      if (end === undefined || !isUnique) continue
      const later = [...taskStatuses(timeline)].find(
        (one) =>
          one.who === by &&
          one.task === id &&
          one.at > end.at &&
          one.reason !== 'REASON_RECONCILIATION' &&
          one.state !== end.state,
      )
      yield later === undefined
        ? kept(end.at)
        : broken(later.at, `${id} stays ${end.state}`, `it is told to be ${later.state}`)
    }
  },
})
