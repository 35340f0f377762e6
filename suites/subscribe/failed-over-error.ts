import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { takeovers } from './takeover.ts'

export default rule({
  id: 'subscribe/failed-over-error',
  level: 'MUST',
  says: 'A framework whose stream is taken over by a new instance is told by an ERROR.',
  cites: [{ document: 'scheduler-http-api', section: 'ERROR', statement: 2 }],
  given: subscribing,

  *check({ entries }) {
    for (const { at, until, who } of takeovers(entries)) {
      const own = entries.slice(at, until).filter((one) => 'who' in one && one.who === who)
      const closed = own.findIndex((one) => one.type === 'CLOSED')
      if (closed < 0) continue
      const told = own
        .slice(0, closed)
        .some((one) => one.type === 'EVENT' && one.event.type === 'ERROR')
      if (told) yield kept(at)
      else yield broken(at, 'ERROR on the former stream before its end', 'the end without a word')
    }
  },
})
