import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/role-of-the-offer',
  level: 'MUST',
  says: 'A framework reserves for the role of the offer only: RESERVE for another role is refused.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 2,
    },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack } of reserves(timeline)) {
      const offered = fact.offers[0]?.role
      const [only, ...others] = stack
      if (offered === undefined || only === undefined || others.length > 0) continue
      if (only.role !== offered) {
        yield mustBeRefused(fact, `the offer is for ${offered}, not for ${only.role}`)
      }
    }
  },
})
