import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { questions } from './premise.ts'

export default rule({
  id: 'feedback/reconcile-implicit',
  level: 'MUST',
  says: 'RECONCILE without a list is answered with the state of every task that the framework has running.',
  cites: [
    { document: 'scheduler-http-api', section: 'RECONCILE', statement: 3 },
    { document: 'scheduler-proto', section: 'Call.Reconcile', statement: 3 },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const { at, who, ids, heardAt } of questions(timeline, 'RECONCILE')) {
      if (ids.length > 0) continue
      for (const task of timeline.tasks.filter((one) => one.by === who)) {
        if (task.runningAt > at || task.mayEndAt < heardAt) continue
        const answer = [...taskStatuses(timeline)].find(
          (one) => one.at > at && one.at <= heardAt && one.who === who && one.task === task.id,
        )
        const expected = `RECONCILE without a list tells that ${task.id} is TASK_RUNNING`
        yield answer?.state === 'TASK_RUNNING'
          ? kept(answer.at)
          : broken(answer?.at ?? heardAt, expected, answer?.state ?? 'nothing')
      }
    }
  },
})
