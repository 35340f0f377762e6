import { fateOf } from '../harness/questions.ts'
import { isShared, keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { excluding } from '../scenarios/excluding.ts'

export default rule({
  id: 'exclusive/claimed-as-shared',
  level: 'SHOULD',
  says: 'A task that names a volume as shared which is not, or the other way round, is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/task-with-unshared-claim.json',
    },
  ],
  needs: ['tasks'],
  given: excluding,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const claimed = task.uses.find((one) => {
        const life = timeline.standing(keyOf(task.agent, one), task.at)
        return life !== undefined && isShared(life.volume) !== isShared(one)
      })
      const fate = fateOf(task)
      if (claimed === undefined || fate === undefined) continue
      const expected = `${task.id} is refused: the volume is ${isShared(claimed) ? 'not ' : ''}shared`
      yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
    }
  },
})
