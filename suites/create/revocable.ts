import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/revocable',
  level: 'MUST',
  says: 'Volumes are not made of revocable disk.',
  cites: [{ document: 'mesos-proto', section: 'Resource', statement: 11 }],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      if (volume.revocable !== undefined) yield mustBeRefused(create, 'the disk is revocable')
    }
  },
})
