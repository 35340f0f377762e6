import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/records',
  level: 'MUST',
  says: 'Events come as RecordIO: each is preceded by its length in bytes, and is one JSON object.',
  cites: [{ document: 'recordio', section: 'RecordIO', statement: 1 }],
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
