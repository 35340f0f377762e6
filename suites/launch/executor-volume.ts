import { isShared } from '../harness/resource.ts'
import { heardBy } from '../harness/statuses.ts'
import { never } from '../harness/timeline.ts'
import { broken, rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { mustNotRun } from './premise.ts'

const because = 'its executor names a shared volume'

export default rule({
  id: 'launch/executor-volume',
  level: 'SHOULD',
  says: 'A task whose custom executor is to hold a shared volume is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-executor-refused.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const held = task.info.executor?.resources ?? []
      if (task.grouped || !held.some(isShared)) continue
      const heard = heardBy(timeline, task.by, task.at)
      if (task.states.length > 0) yield* mustNotRun(task, because)
      else if (heard < never) yield broken(heard, `${task.id} is refused: ${because}`, 'it is not')
    }
  },
})
