import { offersVolume, wasRefused } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { bursts, isSound, mustRun, suffices } from './premise.ts'

export default rule({
  id: 'launch/independent',
  level: 'SHOULD',
  says: 'That one task of an ACCEPT is refused does not keep the other tasks from being launched.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-task-volume-fields.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { tasks, offer } of bursts(timeline)) {
      const refused = tasks.filter(wasRefused)
      if (refused.length === 0 || !suffices(offer, tasks)) continue
      for (const task of tasks) {
        if (!isSound(task, offer) || !task.keys.every((key) => offersVolume(offer, key))) continue
        const others = refused.filter((one) => one !== task)
        if (others.length > 0) yield* mustRun(task, `only ${others[0]?.id} beside it is at fault`)
      }
    }
  },
})
