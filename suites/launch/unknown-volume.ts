import { volumeId } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { claims, isMadeWith, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/unknown-volume',
  level: 'MUST',
  says: 'A task on a volume that its offer does not hold is refused.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 6 },
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 1 },
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-task-volume-fields.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { task, volume, offered } of claims(timeline)) {
      if (offered !== undefined || isMadeWith(timeline, task, volume)) continue
      yield* mustNotRun(task, `no volume ${volumeId(volume)} is offered`)
    }
  },
})
