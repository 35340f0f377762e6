import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { shares } from './shares.ts'

export default rule({
  id: 'allocation/share-ends',
  level: 'SHOULD',
  says: 'A shared volume that nobody uses or is offered counts for nothing in the share of its role.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/account-share.json' },
  ],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const { at, role, users, share, expected } of shares(timeline)) {
      if (users > 0) continue
      yield Math.abs(share - expected) < 0.0005
        ? kept(at)
        : broken(at, `without users the share of ${role} is ${expected}`, `${share}`)
    }
  },
})
