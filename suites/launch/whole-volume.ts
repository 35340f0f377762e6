import { misnaming, sizeOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { claims, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/whole-volume',
  level: 'SHOULD',
  says: 'A task takes a volume whole: one that names it with another size than it is offered with is refused.',
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
      if (offered === undefined || misnaming(volume, offered) !== 'size') continue
      yield* mustNotRun(task, `the volume has ${sizeOf(offered)} MB, not ${sizeOf(volume)}`)
    }
  },
})
