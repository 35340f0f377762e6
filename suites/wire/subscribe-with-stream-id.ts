import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, header, isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/subscribe-with-stream-id',
  level: 'SHOULD',
  says: 'A SUBSCRIBE that carries a stream id is a 400.',
  cites: [
    { document: 'scheduler-http-api', section: 'Calls', statement: 3 },
    { observed: 'apache/mesos c1b42f79d', reference: 'SUBSCRIBE with Mesos-Stream-Id' },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      if (!isScheduler(entry) || readable(entry)?.call?.type !== 'SUBSCRIBE') continue
      if (header(entry, 'mesos-stream-id') === undefined) continue
      yield expectStatus(entry, 400, 'of SUBSCRIBE with a stream id')
    }
  },
})
