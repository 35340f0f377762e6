import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundReserves } from './premise.ts'

export default rule({
  id: 'reserve/any-principal',
  level: 'MUST',
  says: 'A framework without a principal may reserve in any name, or in none.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 5,
    },
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 8,
    },
  ],
  needs: ['operation-feedback', 'anonymity'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack } of soundReserves(timeline, 'scheduler')) {
      if (timeline.framework(fact.by)?.principal !== undefined) continue
      const named = stack.at(-1)?.principal
      yield mustSucceed(
        fact,
        `${fact.by}, which has no principal, reserves as ${named ?? 'nobody'}`,
      )
    }
  },
})
