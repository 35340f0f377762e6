import { resourceList } from '../harness/news.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { sharedLives } from './premise.ts'
import { frameworkViews, listings } from './views.ts'

export default rule({
  id: 'allocation/once-per-framework',
  level: 'SHOULD',
  says: 'A framework is shown to have a shared volume once, however many of its tasks use it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'GET_FRAMEWORKS with several tasks of one framework on one volume',
    },
  ],
  needs: ['tasks'],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      for (const { at, id, view } of frameworkViews(timeline)) {
        const users = timeline
          .users(life.key, at)
          .filter(({ by, mayEndAt }) => timeline.framework(by)?.id === id && mayEndAt > at + 1)
        if (users.length === 0) continue
        const counts = [...listings(life, resourceList(view, 'allocated_resources')).values()]
        const expected = `${users[0]?.by} has ${life.key} once, with ${users.length} tasks on it`
        yield counts.length === 1 && counts[0] === 1
          ? kept(at)
          : broken(at, expected, `${counts.join(', ') || 0} times`)
      }
    }
  },
})
