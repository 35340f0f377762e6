import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { sharedLives } from './premise.ts'
import { agentViews, listings } from './views.ts'

export default rule({
  id: 'allocation/used-once',
  level: 'SHOULD',
  says: 'Among the resources that an agent has allocated a shared volume is listed once for each role, however many tasks use it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/account-disk-used.json',
    },
  ],
  since: '1.4',
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      for (const { at, knownAt, view } of agentViews(timeline, life)) {
        const users = timeline.users(life.key, at).filter(({ mayEndAt }) => mayEndAt > knownAt)
        const counts = [...listings(life, view.allocated).values()]
        if (users.length > 0) {
          yield counts.length > 0 && counts.every((count) => count === 1)
            ? kept(at)
            : broken(
                at,
                `${life.key}, with ${users.length} users, is allocated once`,
                `${counts.join(', ') || 0}`,
              )
        } else if (timeline.isUnused(life.key, at)) {
          yield counts.length === 0
            ? kept(at)
            : broken(at, `${life.key}, without users, is not allocated`, 'it is')
        }
      }
    }
  },
})
