import { offersVolume } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { isOutstanding, sharedLives } from './premise.ts'
import { agentViews, listings } from './views.ts'

export default rule({
  id: 'allocation/used-and-offered',
  level: 'SHOULD',
  says: 'A shared volume is allocated and offered at the same time, so that both together may be more disk than there is.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/account-used-plus-offered.json',
    },
  ],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      for (const { at, knownAt, view } of agentViews(timeline, life)) {
        const users = timeline.users(life.key, at).filter(({ mayEndAt }) => mayEndAt > knownAt)
        const holders = timeline.offers.filter(
          (one) =>
            offersVolume(one, life.key) &&
            isOutstanding(timeline, one, at) &&
            isOutstanding(timeline, one, knownAt),
        )
        if (users.length === 0 || holders.length === 0) continue
        const [used, offered] = [view.allocated, view.offered].map(
          (one) => listings(life, one).size,
        )
        yield used && offered
          ? kept(at)
          : broken(
              at,
              `${life.key} is both allocated and offered`,
              `${used ? 'only allocated' : 'not allocated'}`,
            )
      }
    }
  },
})
