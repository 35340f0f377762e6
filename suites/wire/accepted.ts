import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

/** Calls of a subscribed framework that are well-formed whatever they ask for. */
const asynchronous = ['REVIVE', 'SUPPRESS', 'DECLINE', 'RECONCILE', 'KILL', 'TEARDOWN']

export default rule({
  id: 'wire/accepted',
  level: 'MUST',
  says: 'A well-formed call of a subscribed framework is accepted with 202 and no body.',
  cites: [{ document: 'scheduler-http-api', section: 'Calls', statement: 1 }],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who === 'operator' || entry.status === undefined) continue
      if (!asynchronous.includes(String(entry.call.type))) continue
      if (gone(entry.at, entry.who)) continue
      yield entry.status === 202 && (entry.body ?? '') === ''
        ? kept(entry.at)
        : broken(entry.at, `${entry.call.type}: 202`, `${entry.status} ${entry.body ?? ''}`)
    }

    /** A stream may close at any time; what is sent after that has another answer. */
    function gone(at: number, who: string): boolean {
      const last = entries.findLast(
        (one) =>
          one.at < at &&
          'who' in one &&
          one.who === who &&
          (one.type === 'CLOSED' || (one.type === 'CALL' && one.call.type === 'TEARDOWN')),
      )
      return last !== undefined
    }
  },
})
