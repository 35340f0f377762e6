import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { claims, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/twice-in-one-task',
  level: 'SHOULD',
  says: 'A task that names one shared volume twice is refused where one offer holds the volume once.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/same-volume-twice-in-one-task.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    const tasks = [...claims(timeline)].map(({ task }) => task)
    for (const task of new Set(tasks)) {
      if (new Set(task.keys).size === task.keys.length) continue
      yield* mustNotRun(task, 'it names one volume twice')
    }
  },
})
