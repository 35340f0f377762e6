import { misnaming } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { claims, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/sharedness',
  level: 'SHOULD',
  says: 'A task that names a shared volume as one that is not shared, or the reverse, is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/task-with-unshared-claim.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const { task, volume, offered } of claims(timeline)) {
      if (offered === undefined || misnaming(volume, offered) !== 'shared') continue
      yield* mustNotRun(
        task,
        'the offered volume is shared and the named one is not, or the reverse',
      )
    }
  },
})
