import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'

export default rule({
  id: 'wire/stream-id-new',
  level: 'MUST',
  says: 'Each subscription has a stream id that no other had, even if it is the same framework again.',
  cites: [
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 15 },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 11 },
  ],
  given: subscribing,

  *check({ entries }) {
    const seen = new Set<string>()
    for (const entry of entries) {
      if (entry.type !== 'CALL' && entry.type !== 'REQUEST') continue
      const id = entry.headers?.['mesos-stream-id']
      if (id === undefined) continue
      yield seen.has(id) ? broken(entry.at, 'a new stream id', `${id} once more`) : kept(entry.at)
      seen.add(id)
    }
  },
})
