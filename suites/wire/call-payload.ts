import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, isScheduler, readable, toApi } from './request.ts'

const needy = ['ACCEPT', 'DECLINE', 'KILL', 'RECONCILE', 'ACKNOWLEDGE']

export default rule({
  id: 'wire/call-payload',
  level: 'SHOULD',
  says: 'A call without the payload of its type is a 400.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'ACCEPT, DECLINE, KILL, … of a type alone' },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const call = readable(entry)?.call
      const type = String(call?.type)
      if (!isScheduler(entry) || call === undefined || !needy.includes(type)) continue
      if (call[type.toLowerCase()] === undefined) {
        yield expectStatus(entry, 400, `of ${type} without its payload`)
      }
    }
  },
})
