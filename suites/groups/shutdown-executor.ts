import { get, text } from '../harness/read.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { executors, overAt } from './executors.ts'

export default rule({
  id: 'groups/shutdown-executor',
  level: 'MUST',
  says: 'SHUTDOWN of an executor ends the tasks that run in it.',
  cites: [
    { document: 'scheduler-http-api', section: 'SHUTDOWN', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Shutdown', statement: 1 },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const { at, who, call, status } of timeline.calls) {
      if (call.type !== 'SHUTDOWN') continue
      const id = text(get(call, 'shutdown'), 'executor_id', 'value')
      const executor = [...executors(timeline)].find(
        (one) => one.id === id && one.by === who && one.launchedAt < at,
      )
      const heardAt = executor && overAt(timeline, executor)
      if (executor === undefined || heardAt === undefined || status !== 202) continue
      for (const task of executor.tasks) {
        if (task.runningAt > at || task.mayEndAt < at) continue
        yield task.endedAt < never
          ? kept(task.endedAt)
          : broken(heardAt, `${task.id} ends with its executor ${id}`, 'it is not told to end')
      }
    }
  },
})
