import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { takeovers } from './takeover.ts'

export default rule({
  id: 'subscribe/replaces-stream',
  level: 'MUST',
  says: 'A framework that subscribes while its former stream is open takes its place: that one is closed.',
  cites: [
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 9 },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 10 },
  ],
  given: subscribing,

  *check({ entries }) {
    for (const { at, until, who } of takeovers(entries)) {
      const own = entries.slice(at, until).filter((one) => 'who' in one && one.who === who)
      const isClosed = own.some((one) => one.type === 'CLOSED')
      const isOpened = own.some((one) => one.type === 'EVENT' && one.event.type === 'SUBSCRIBED')
      if (isClosed && isOpened) yield kept(at)
      else {
        const actual = isOpened ? 'the former stream stays open' : 'no SUBSCRIBED'
        yield broken(at, 'SUBSCRIBED, and the end of the former stream', actual)
      }
    }
  },
})
