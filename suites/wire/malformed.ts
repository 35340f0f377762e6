import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/malformed',
  level: 'MUST',
  says: 'A request whose body is not a call is refused with 400.',
  cites: [{ document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 14 }],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const read = readable(entry)
      if (read === undefined) continue
      const type = read.call?.type
      const isCall = typeof type === 'string' && /^[A-Z_]+$/.test(type) && type !== 'NO_SUCH_CALL'
      if (!isCall) yield expectStatus(entry, 400, 'of what is no call')
    }
  },
})
