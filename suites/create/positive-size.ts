import { mustBeRefused } from '../harness/outcomes.ts'
import { sizeOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/positive-size',
  level: 'SHOULD',
  says: 'A volume has a size: CREATE of less than nothing is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/create--negative-size.json',
    },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      if (sizeOf(volume) < 0) yield mustBeRefused(create, `the size is ${sizeOf(volume)}`)
    }
  },
})
