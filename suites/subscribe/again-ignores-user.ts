import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { subscribedAgain } from './again.ts'

export default rule({
  id: 'subscribe/again-ignores-user',
  level: 'MUST',
  says: 'Another user or checkpoint in the SUBSCRIBE of a framework that comes back is passed over.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Disallowed updates',
      statement: 2,
    },
  ],
  given: departing,

  *check({ entries }) {
    for (const { before, info, shown } of subscribedAgain(entries)) {
      if (shown === undefined) continue
      if (info.user !== before.user) {
        const user = get(shown.info, 'user')
        yield user === before.user
          ? kept(shown.at)
          : broken(shown.at, `the user ${before.user}`, `the user ${user}`)
      }
      if ((info.checkpoint ?? false) !== (before.checkpoint ?? false)) {
        const checkpoint = get(shown.info, 'checkpoint') ?? false
        yield checkpoint === (before.checkpoint ?? false)
          ? kept(shown.at)
          : broken(shown.at, `checkpoint ${before.checkpoint ?? false}`, String(checkpoint))
      }
    }
  },
})
