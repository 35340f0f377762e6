import { broken, kept, rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { revivals } from './premise.ts'

export default rule({
  id: 'filters/unsuppress-clears',
  level: 'MUST',
  says: 'UPDATE_FRAMEWORK that ends the suppression of a role drops what was refused in it.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 6,
    },
  ],
  since: '1.9',
  given: refusing,

  *check(timeline) {
    for (const { refusal, at, offer } of revivals(timeline, ['UPDATE_FRAMEWORK'])) {
      yield offer !== undefined
        ? kept(offer.at)
        : broken(at, `${refusal.who} is offered again what it refused when suppressed`, 'it is not')
    }
  },
})
