import { text } from '../harness/read.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { executors, overAt } from './executors.ts'

export default rule({
  id: 'groups/failure-with-updates',
  level: 'MUST',
  says: 'Before or after the FAILURE of an executor come the last states of all tasks that ran in it.',
  cites: [
    { document: 'scheduler-http-api', section: 'FAILURE', statement: 2 },
    { document: 'scheduler-proto', section: 'Event.Failure', statement: 2 },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const executor of executors(timeline)) {
      const heardAt = overAt(timeline, executor)
      const failure = timeline.events.find(
        ({ at, who, event }) =>
          at > executor.launchedAt &&
          who === executor.by &&
          text(event, 'failure', 'executor_id', 'value') === executor.id,
      )
      if (failure === undefined || heardAt === undefined) continue
      for (const { id, runningAt, endedAt } of executor.tasks) {
        if (runningAt > failure.at) continue
        yield endedAt < never
          ? kept(endedAt)
          : broken(heardAt, `the end of ${id}, of ${executor.id}`, 'nothing')
      }
    }
  },
})
