import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { shares } from './shares.ts'

export default rule({
  id: 'allocation/share-counts-once',
  level: 'SHOULD',
  says: 'The share of a role has the whole size of a shared volume in use, once, however many frameworks and tasks use it.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/account-share.json' },
  ],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const { at, role, users, share, expected } of shares(timeline)) {
      if (users === 0) continue
      yield Math.abs(share - expected) < 0.0005
        ? kept(at)
        : broken(at, `with ${users} users the share of ${role} is ${expected}`, `${share}`)
    }
  },
})
