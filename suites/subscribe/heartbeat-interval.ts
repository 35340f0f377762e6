import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'subscribe/heartbeat-interval',
  level: 'MUST',
  says: 'SUBSCRIBED tells at which interval heartbeats come.',
  cites: [{ document: 'scheduler-proto', section: 'Event.Subscribed', statement: 2 }],
  given: wiring,

  *check({ entries }) {
    for (const { at, event } of entries.filter((entry) => entry.type === 'EVENT')) {
      if (event.type !== 'SUBSCRIBED' || get(event, 'subscribed', 'get_state')) continue
      const seconds = get(event, 'subscribed', 'heartbeat_interval_seconds')
      yield typeof seconds === 'number' && seconds > 0
        ? kept(at)
        : broken(at, 'heartbeat_interval_seconds, above 0', String(seconds))
    }
  },
})
