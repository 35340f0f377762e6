import type { Entry } from '../../spec-schemas/types.ts'
import { get, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/subscribed',
  level: 'MUST',
  says: 'SUBSCRIBE is answered with 200, a stream id, and an event stream that begins with SUBSCRIBED.',
  cites: [
    { document: 'scheduler-http-api', section: 'Overview', statement: 3 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 5 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 6 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBED', statement: 1 },
    { document: 'scheduler-http-api', section: 'Overview', statement: 1 },
    { document: 'scheduler-proto', section: 'Event.Subscribed', statement: 1 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.call.type !== 'SUBSCRIBE' || entry.who === 'operator')
        continue
      // A recording need not have the answer's head.
      if (entry.headers !== undefined && !isStream(entry.status, entry.headers)) {
        const actual = `${entry.status} ${JSON.stringify(entry.headers)} ${entry.body ?? ''}`
        yield broken(entry.at, '200, application/json, Mesos-Stream-Id', actual)
        continue
      }
      if (isOpen(entries, entry)) continue
      const first = entries.find(
        (one) => one.at > entry.at && one.type === 'EVENT' && one.who === entry.who,
      )
      if (first?.type !== 'EVENT') continue
      const id = text(first.event, 'subscribed', 'framework_id', 'value')
      yield (first.event.type === 'SUBSCRIBED' && id) || get(first.event, 'error') !== undefined
        ? kept(first.at)
        : broken(first.at, 'SUBSCRIBED with a framework id first', JSON.stringify(first.event))
    }
  },
})

function isStream(status: number | undefined, headers: Record<string, string>): boolean {
  const isJson = headers['content-type'] === 'application/json'
  return status === 200 && isJson && (headers['mesos-stream-id'] ?? '') !== ''
}

/** While the framework's former stream is open, what comes may have come over that one. */
function isOpen(entries: readonly Entry[], { at, who }: { at: number; who: string }): boolean {
  const last = entries.findLast((one) => one.at < at && 'who' in one && one.who === who)
  return last !== undefined && last.type !== 'CLOSED' && last.type !== 'GARBLED'
}
