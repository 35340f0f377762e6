import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { header, toApi } from './request.ts'

const protobuf = 'application/x-protobuf'

/** The call and the answer GET_HEALTH: a field 1 that says so, and a field 2 in which a field 1 is true. */
const call = '\x08\x01'
const healthy = '\x08\x01\x12\x02\x08\x01'

export default rule({
  id: 'wire/protobuf',
  level: 'MUST',
  says: 'A call may come in protobuf, and is answered in protobuf if that is asked for.',
  cites: [
    { document: 'operator-http-api', section: 'Overview', statement: 2 },
    { document: 'operator-http-api', section: 'Overview', statement: 3 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const { method, body } = entry.request
      const isAsked = header(entry, 'content-type') === protobuf && method === 'POST'
      if (!isAsked || header(entry, 'accept') !== protobuf || body !== call) continue
      const given = entry.headers?.['content-type'] ?? ''
      const isRight = entry.status === 200 && given === protobuf && entry.body === healthy
      yield isRight
        ? kept(entry.at)
        : broken(entry.at, 'GET_HEALTH in protobuf', `${entry.status} ${given} ${entry.body}`)
    }
  },
})
