import { get, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'subscribe/master-info',
  level: 'MUST',
  says: 'SUBSCRIBED tells which master it is.',
  cites: [{ document: 'scheduler-proto', section: 'Event.Subscribed', statement: 3 }],
  given: wiring,

  *check({ entries }) {
    for (const { at, event } of entries.filter((entry) => entry.type === 'EVENT')) {
      if (event.type !== 'SUBSCRIBED' || get(event, 'subscribed', 'get_state')) continue
      const id = text(event, 'subscribed', 'master_info', 'id') ?? ''
      yield id !== '' ? kept(at) : broken(at, 'master_info with an id', JSON.stringify(event))
    }
  },
})
