import { get } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, header, isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/stream-id',
  level: 'MUST',
  says: 'A call of a subscribed framework without the id of its stream, or with another, is refused with 400.',
  cites: [
    { document: 'scheduler-http-api', section: 'Calls', statement: 2 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 7 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const call = readable(entry)?.call
      if (!isScheduler(entry) || call?.type !== 'REVIVE') continue
      if (get(call, 'framework_id', 'value') === '') continue
      const id = header(entry, 'mesos-stream-id')
      const known = entries.flatMap((one) =>
        one.at < entry.at && one.type === 'CALL' ? (one.headers?.['mesos-stream-id'] ?? []) : [],
      )
      if (known.length > 0 && (id === undefined || !known.includes(id))) {
        yield expectStatus(entry, 400, 'with a wrong stream id')
      }
    }
  },
})
