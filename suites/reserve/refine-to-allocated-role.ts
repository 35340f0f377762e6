import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { isRefined, reserves } from './premise.ts'

export default rule({
  id: 'reserve/refine-to-allocated-role',
  level: 'MUST',
  says: 'A framework refines to the role of the offer only: RESERVE for a role further down is refused.',
  cites: [
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 4,
    },
  ],
  needs: ['hierarchical-roles', 'operation-feedback'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, stack } of reserves(timeline)) {
      const offered = fact.offers[0]?.role
      const role = stack.at(-1)?.role
      if (offered === undefined || stack.length < 2 || !isRefined(stack) || role === offered)
        continue
      yield mustBeRefused(fact, `the offer is for ${offered}, not for ${role}`)
    }
  },
})
