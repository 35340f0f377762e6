import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { subscribedAgain } from './again.ts'

const changeable = ['name', 'failover_timeout'] as const

export default rule({
  id: 'subscribe/again-changes',
  level: 'MUST',
  says: 'A framework that subscribes again may say something else of itself, such as another name, and that holds.',
  cites: [{ document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 10 }],
  given: departing,

  *check({ entries }) {
    for (const { before, info, shown } of subscribedAgain(entries)) {
      for (const field of changeable) {
        if (shown === undefined || info[field] === before[field]) continue
        const found = get(shown.info, field)
        yield found === info[field]
          ? kept(shown.at)
          : broken(shown.at, `${field} ${info[field]}`, `${field} ${found}`)
      }
    }
  },
})
