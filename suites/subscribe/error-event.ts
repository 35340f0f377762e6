import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/error-event',
  level: 'MUST',
  says: 'A stream that does not begin with SUBSCRIBED begins with an ERROR that says what is wrong.',
  cites: [
    { document: 'scheduler-http-api', section: 'ERROR', statement: 1 },
    { document: 'scheduler-proto', section: 'Event.Error', statement: 1 },
  ],
  given: subscribing,

  *check({ entries }) {
    for (const { at, who, isSeen, status, first, words } of subscriptions(entries)) {
      if (who !== undefined || !isSeen || status !== 200 || first?.type === 'SUBSCRIBED') continue
      yield first?.type === 'ERROR' && (text(first, 'error', 'message') ?? '') !== ''
        ? kept(at)
        : broken(at, 'an ERROR with a message', words)
    }
  },
})
