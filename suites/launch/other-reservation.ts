import { misnaming } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { claims, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/other-reservation',
  level: 'SHOULD',
  says: 'A task that names a volume with another reservation than it is offered with is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-task-volume-fields.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { task, volume, offered } of claims(timeline)) {
      if (offered === undefined || misnaming(volume, offered) !== 'reservation') continue
      yield* mustNotRun(task, 'the offered volume has another reservation')
    }
  },
})
