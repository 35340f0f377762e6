import { keyOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { bursts, isSound, mustRun, suffices } from './premise.ts'

export default rule({
  id: 'launch/own-path',
  level: 'SHOULD',
  says: 'A task may take a shared volume under a container path of its own.',
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
      if (!suffices(offer, tasks)) continue
      const paths = new Map(
        offer.resources.map((one) => [keyOf(offer.agent, one), one.disk?.volume?.container_path]),
      )
      for (const task of tasks.filter((one) => isSound(one, offer))) {
        const own = task.uses.find(
          ({ disk }, index) => disk?.volume?.container_path !== paths.get(task.keys[index] ?? ''),
        )
        const path = own?.disk?.volume?.container_path
        if (path !== undefined) yield* mustRun(task, `it has the volume at ${path}`)
      }
    }
  },
})
