import { text } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { expectRefusal, infoOf, subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/principal-fixed',
  level: 'SHOULD',
  says: 'A framework that comes back under another principal than before is refused.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Disallowed updates',
      statement: 1,
    },
    { observed: 'apache/mesos c1b42f79d', reference: 'SUBSCRIBE again with another principal' },
  ],
  given: subscribing,

  *check({ entries }) {
    const principals = new Map<string, unknown>()
    for (const one of subscriptions(entries)) {
      const { principal } = infoOf(one)
      const id = text(one.call, 'framework_id', 'value') ?? ''
      if (one.who === undefined && principals.has(id) && principals.get(id) !== principal) {
        yield expectRefusal(one, 'under another principal')
      }
      const given = text(one.first, 'subscribed', 'framework_id', 'value')
      if (given !== undefined && one.who !== undefined) principals.set(given, principal)
    }
  },
})
