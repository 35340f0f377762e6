import { get, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/ids-agree',
  level: 'SHOULD',
  says: 'A SUBSCRIBE with different ids in the call and in FrameworkInfo, or with only one of them, is a 400.',
  cites: [
    { document: 'scheduler-proto', section: 'Call', statement: 1 },
    { observed: 'apache/mesos c1b42f79d', reference: 'SUBSCRIBE with only one of the two ids' },
  ],
  given: subscribing,

  *check({ entries }) {
    for (const one of subscriptions(entries)) {
      const outer = text(one.call, 'framework_id', 'value')
      const info = get(one.call, 'subscribe', 'framework_info')
      if (info === undefined || outer === text(info, 'id', 'value')) continue
      yield one.status === 400
        ? kept(one.at)
        : broken(one.at, 'SUBSCRIBE with ids that differ: 400', one.words)
    }
  },
})
