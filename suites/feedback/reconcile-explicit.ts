import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { questions } from './premise.ts'

export default rule({
  id: 'feedback/reconcile-explicit',
  level: 'MUST',
  says: 'RECONCILE is answered with the latest state of each task that it lists.',
  cites: [
    { document: 'scheduler-http-api', section: 'RECONCILE', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Reconcile', statement: 1 },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const { at, who, ids, heardAt } of questions(timeline, 'RECONCILE')) {
      for (const task of timeline.tasks.filter((one) => one.by === who && ids.includes(one.id))) {
        if (task.runningAt > at || task.mayEndAt < heardAt) continue
        const answer = [...taskStatuses(timeline)].find(
          (one) => one.at > at && one.at <= heardAt && one.who === who && one.task === task.id,
        )
        const expected = `RECONCILE of ${task.id} is answered with TASK_RUNNING`
        yield answer?.state === 'TASK_RUNNING'
          ? kept(answer.at)
          : broken(answer?.at ?? heardAt, expected, answer?.state ?? 'nothing')
      }
    }
  },
})
