import { fateOf } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { excluding } from '../scenarios/excluding.ts'

export default rule({
  id: 'exclusive/twice-in-one-task',
  level: 'SHOULD',
  says: 'A task that names a volume that is not shared twice is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'LAUNCH of a task with one plain volume twice: duplicate persistence ID',
    },
  ],
  needs: ['tasks'],
  given: excluding,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const twice = task.uses.find(
        (one, index) => !isShared(one) && task.keys.indexOf(task.keys[index] ?? '') < index,
      )
      const fate = fateOf(task)
      if (twice === undefined || fate === undefined || task.executorKeys.length > 0) continue
      const expected = `${task.id}, which names one volume twice, is refused`
      yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
    }
  },
})
