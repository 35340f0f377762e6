import type { Entry } from '../../spec-schemas/types.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/subscription-goes-on',
  level: 'MUST',
  says: 'The answer to SUBSCRIBE does not end with SUBSCRIBED: all later events come on it too.',
  cites: [{ document: 'scheduler-http-api', section: 'Events', statement: 1 }],
  given: wiring,

  *check({ entries, events }) {
    for (const { at, who, event } of events) {
      if (event.type !== 'SUBSCRIBED' || who === 'operator') continue
      const next = entries.find(
        (one) =>
          one.at > at &&
          'who' in one &&
          one.who === who &&
          (one.type !== 'CALL' || ['SUBSCRIBE', 'TEARDOWN'].includes(String(one.call.type))),
      )
      if (next === undefined || isSentAway(entries.slice(at, next.at), who)) continue
      if (next.type === 'EVENT') yield kept(next.at)
      if (next.type === 'CLOSED') yield broken(next.at, 'more events', 'the end of the stream')
    }
  },
})

/** True when the framework left by itself, or an operator ended one. */
function isSentAway(entries: readonly Entry[], who: string): boolean {
  return entries.some(
    (one) =>
      (one.type === 'STEP' && one.action.do === 'DISCONNECT' && one.action.by === who) ||
      (one.type === 'CALL' && one.who === 'operator' && one.call.type === 'TEARDOWN'),
  )
}
