import { taskStatuses } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'

export default rule({
  id: 'feedback/refusals-by-master',
  level: 'SHOULD',
  says: 'TASK_ERROR of a task that never started is the word of the master, without a uuid to acknowledge.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-task-volume-fields.json',
    },
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE', statement: 3 },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { at, who, task, state, source, uuid } of taskStatuses(timeline)) {
      const launched = timeline.tasks.filter((one) => one.by === who && one.id === task)
      const [only] = launched
      if (state !== 'TASK_ERROR' || launched.length !== 1 || only?.states[0]?.at !== at) continue
      const words = source !== 'SOURCE_MASTER' ? `from ${source}` : uuid && 'with a uuid'
      const expected = `TASK_ERROR of ${task} comes from SOURCE_MASTER without uuid`
      yield words === undefined ? kept(at) : broken(at, expected, `it comes ${words}`)
    }
  },
})
