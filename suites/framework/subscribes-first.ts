import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { typeOf } from './premise.ts'

export default duty({
  id: 'framework/subscribes-first',
  level: 'MUST',
  says: 'A framework makes no other call before it has subscribed and been told SUBSCRIBED.',
  cites: [
    { document: 'scheduler-http-api', section: 'Overview', statement: 3 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 12 },
  ],

  *check({ sessions, calls }) {
    for (const who of new Set(calls.map((call) => call.who))) {
      const subscribedAt = Math.min(
        ...sessions.filter((one) => one.who === who).map((one) => one.subscribedAt),
      )
      const [first] = calls.filter((call) => call.who === who)
      if (first === undefined) continue
      yield first.at > subscribedAt
        ? kept(first.at)
        : broken(first.at, 'SUBSCRIBE, and SUBSCRIBED in answer, first', `${typeOf(first)} first`)
    }
  },
})
