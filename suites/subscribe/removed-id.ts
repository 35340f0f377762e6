import { text } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { expectRefusal, subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/removed-id',
  level: 'SHOULD',
  says: 'The id of a framework that was torn down cannot subscribe again.',
  cites: [
    { document: 'scheduler-http-api', section: 'TEARDOWN', statement: 2 },
    { observed: 'apache/mesos c1b42f79d', reference: 'SUBSCRIBE with a removed id' },
  ],
  given: subscribing,

  *check({ entries }) {
    for (const one of subscriptions(entries)) {
      const id = text(one.call, 'framework_id', 'value')
      const torn = entries.some(
        (entry) =>
          entry.at < one.at &&
          entry.type === 'CALL' &&
          entry.call.type === 'TEARDOWN' &&
          entry.status === 202 &&
          text(entry.call, 'framework_id', 'value') === id,
      )
      if (id !== undefined && torn) yield expectRefusal(one, 'with the id of a removed framework')
    }
  },
})
