import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { heard } from './premise.ts'

export default rule({
  id: 'operator/event-stream',
  level: 'MUST',
  says: "An operator's SUBSCRIBE is answered by a stream that begins with SUBSCRIBED and the whole state.",
  cites: [
    { document: 'operator-http-api', section: 'Overview', statement: 6 },
    { document: 'operator-http-api', section: 'Events', statement: 1 },
    { document: 'operator-http-api', section: 'SUBSCRIBED', statement: 1 },
    { document: 'master-proto', section: 'Call.Type', statement: 1 },
  ],
  given: operating,

  *check({ entries }) {
    for (const { at, who, call, status } of entries.filter((entry) => entry.type === 'CALL')) {
      if (who !== 'operator' || call.type !== 'SUBSCRIBE' || status === undefined) continue
      const first = heard(entries).find((one) => one.at > at)
      if (status === 200 && first === undefined) continue
      const hasState = get(first?.event, 'subscribed', 'get_state') !== undefined
      yield status === 200 && hasState
        ? kept(at)
        : broken(at, 'SUBSCRIBED with get_state', `${status} ${JSON.stringify(first?.event)}`)
    }
  },
})
