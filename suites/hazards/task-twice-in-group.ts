import { list, text } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { taskTwice } from '../scenarios/hazards.ts'
import { survives } from './premise.ts'

export default rule({
  id: 'hazards/task-twice-in-group',
  level: 'SHOULD',
  says: 'A master outlives a task group that has one task twice.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by a LAUNCH_GROUP with one task id twice',
    },
  ],
  given: taskTwice,

  *check(timeline) {
    yield* survives(timeline, (call) =>
      list(call, 'accept', 'operations').some((operation) => {
        const tasks = list(operation, 'launch_group', 'task_group', 'tasks')
        return new Set(tasks.map((task) => text(task, 'task_id', 'value'))).size < tasks.length
      }),
    )
  },
})
