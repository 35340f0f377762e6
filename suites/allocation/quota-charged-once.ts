import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { consumptions } from './shares.ts'

export default rule({
  id: 'allocation/quota-charged-once',
  level: 'SHOULD',
  says: 'Disk counts against the quota of its role once it is reserved, and no more for the shared volume on it, used or not.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/account-quota-consumed.json',
    },
  ],
  since: '1.11',
  given: accounting,

  *check(timeline) {
    for (const { at, role, disk, reserved } of consumptions(timeline)) {
      yield Math.abs(disk - reserved) < 0.001
        ? kept(at)
        : broken(at, `${reserved} MB count against the quota of ${role}`, `${disk} MB`)
    }
  },
})
