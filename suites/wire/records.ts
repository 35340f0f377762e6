import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/records',
  level: 'MUST',
  says: 'Events come as RecordIO: each is preceded by its length in bytes, and is one JSON object.',
  cites: [
    { document: 'recordio', section: 'Overview', statement: 1 },
    { document: 'recordio', section: 'Mesos RecordIO Format', statement: 1 },
    { document: 'recordio', section: 'Mesos RecordIO Format', statement: 3 },
    { document: 'scheduler-http-api', section: 'RecordIO response format', statement: 1 },
    { document: 'scheduler-http-api', section: 'Events', statement: 2 },
    { document: 'recordio', section: 'Mesos RecordIO Format', statement: 2 },
    { document: 'recordio', section: 'Streaming HTTP requests', statement: 3 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type === 'EVENT') yield kept(entry.at)
      if (entry.type === 'GARBLED') {
        yield broken(entry.at, 'a record of RecordIO', `${entry.reason}: ${entry.bytes ?? ''}`)
      }
    }
  },
})
