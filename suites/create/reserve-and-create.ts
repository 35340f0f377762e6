import { mustSucceed } from '../harness/outcomes.ts'
import { describe } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { createsOnReserved } from './together.ts'

export default rule({
  id: 'create/reserve-and-create',
  level: 'MUST',
  says: 'One ACCEPT may reserve disk and make a volume of it.',
  cites: [
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 2 },
  ],
  needs: ['operation-feedback'],
  given: forming,

  *check(timeline) {
    for (const { create, volume, isAfter } of createsOnReserved(timeline)) {
      if (isAfter) yield mustSucceed(create, `${describe(volume)}, reserved just before, is made`)
    }
  },
})
