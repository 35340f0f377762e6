import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { infoOf, subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/user-required',
  level: 'MUST',
  says: 'A SUBSCRIBE whose FrameworkInfo names no user is malformed, and is answered 400.',
  cites: [{ document: 'mesos-proto', section: 'FrameworkInfo', statement: 1 }],
  given: subscribing,

  *check({ entries }) {
    for (const one of subscriptions(entries)) {
      const { name, user } = infoOf(one)
      if (name === undefined || user !== undefined) continue
      yield one.status === 400
        ? kept(one.at)
        : broken(one.at, 'SUBSCRIBE without a user: 400', one.words)
    }
  },
})
