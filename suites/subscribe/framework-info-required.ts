import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/framework-info-required',
  level: 'MUST',
  says: 'A SUBSCRIBE that does not say who subscribes is malformed, and is answered 400.',
  cites: [
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 1 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 11 },
  ],
  given: subscribing,

  *check({ entries }) {
    for (const one of subscriptions(entries)) {
      if (get(one.call, 'subscribe', 'framework_info') !== undefined) continue
      yield one.status === 400
        ? kept(one.at)
        : broken(one.at, 'SUBSCRIBE without FrameworkInfo: 400', one.words)
    }
  },
})
