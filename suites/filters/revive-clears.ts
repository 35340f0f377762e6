import { broken, kept, rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { revivals } from './premise.ts'

export default rule({
  id: 'filters/revive-clears',
  level: 'MUST',
  says: 'REVIVE makes a framework be offered again at once what it had refused in the role.',
  cites: [{ document: 'scheduler-http-api', section: 'REVIVE', statement: 3 }],
  given: refusing,

  *check(timeline) {
    for (const { refusal, at, offer } of revivals(timeline, ['REVIVE'])) {
      yield offer !== undefined
        ? kept(offer.at)
        : broken(at, `${refusal.who} is offered again what it refused before REVIVE`, 'it is not')
    }
  },
})
