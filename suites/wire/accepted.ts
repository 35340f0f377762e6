import type { Entry } from '../../spec-schemas/types.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

type CallEntry = Extract<Entry, { type: 'CALL' }>

/** Calls of a subscribed framework that are well-formed whatever they ask for. */
const asynchronous = ['REVIVE', 'SUPPRESS', 'DECLINE', 'RECONCILE', 'KILL']

export default rule({
  id: 'wire/accepted',
  level: 'MUST',
  says: 'A well-formed call of a subscribed framework is accepted with 202 and no body.',
  cites: [
    { document: 'scheduler-http-api', section: 'Overview', statement: 6 },
    { document: 'scheduler-http-api', section: 'Overview', statement: 5 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who === 'operator' || entry.status === undefined) continue
      if (!asynchronous.includes(String(entry.call.type))) continue
      if (!isAlive(entries, entry)) continue
      yield entry.status === 202 && (entry.body ?? '') === ''
        ? kept(entry.at)
        : broken(entry.at, `${entry.call.type}: 202`, `${entry.status} ${entry.body ?? ''}`)
    }
  },
})

/** An event that follows on the same stream proves that the framework was subscribed; without one nothing does. */
function isAlive(entries: readonly Entry[], { at, who }: CallEntry): boolean {
  const next = entries.find(
    (one) =>
      one.at > at &&
      'who' in one &&
      one.who === who &&
      (one.type !== 'CALL' || one.call.type === 'SUBSCRIBE'),
  )
  return next?.type === 'EVENT'
}
