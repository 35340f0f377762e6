import { offersVolume } from '../harness/questions.ts'
import { keyOf, misnaming } from '../harness/resource.ts'
import { offerIdsAt } from '../harness/statuses.ts'
import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { mustRun } from './premise.ts'

export default rule({
  id: 'launch/twice-with-two-offers',
  level: 'SHOULD',
  says: 'A task may name one shared volume twice where the two offers of its ACCEPT hold it both.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-twice-in-one-task.json',
    },
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-two-paths-one-task.json',
    },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const ids = offerIdsAt(timeline, task.at)
      const accepted = timeline.offers.filter(
        (one) => ids.includes(one.offer.id.value) && one.until === task.at,
      )
      const [key] = task.keys
      const isTwice = task.keys.length === 2 && key !== undefined && key === task.keys[1]
      if (task.grouped || !isTwice || ids.length !== 2 || accepted.length !== 2) continue
      const offered = accepted[0]?.resources.find((one) => keyOf(task.agent, one) === key)
      const isSame = task.uses.every((one) => offered && misnaming(one, offered) === undefined)
      if (!isSame || !accepted.every((one) => offersVolume(one, key))) continue
      const alone = timeline.tasks.filter((one) => one.by === task.by && one.at === task.at)
      const changed = timeline
        .operations('DESTROY')
        .some((one) => one.by === task.by && one.at === task.at && one.outcome !== 'refused')
      if (alone.length === 1 && !changed) yield* mustRun(task, 'two copies are offered')
    }
  },
})
