import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/stream-id-length',
  level: 'MUST',
  says: 'A stream id is no longer than 128 bytes.',
  cites: [{ document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 8 }],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      const id = entry.type === 'CALL' ? entry.headers?.['mesos-stream-id'] : undefined
      if (id === undefined) continue
      const bytes = Buffer.byteLength(id)
      yield bytes <= 128 ? kept(entry.at) : broken(entry.at, 'at most 128 bytes', `${bytes} bytes`)
    }
  },
})
