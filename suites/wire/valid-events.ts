import { validate } from '../../spec-schemas/validate.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'

export default rule({
  id: 'wire/valid-events',
  level: 'MUST',
  says: 'Every event that a framework is sent has the fields that the scheduler API gives it.',
  cites: [
    { document: 'scheduler-http-api', section: 'Overview', statement: 8 },
    { document: 'scheduler-http-api', section: 'Events', statement: 3 },
    { document: 'mesos-proto', section: 'Offer', statement: 1 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'EVENT' || entry.who === 'operator') continue
      const [violation] = validate('scheduler-event', entry.event)
      yield violation === undefined
        ? kept(entry.at)
        : broken(entry.at, `a valid ${entry.event.type}`, `${violation.path}: ${violation.message}`)
    }
  },
})
