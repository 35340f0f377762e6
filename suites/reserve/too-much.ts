import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { amount, reserves } from './premise.ts'

export default rule({
  id: 'reserve/too-much',
  level: 'MUST',
  says: 'A framework reserves what it was offered: RESERVE of more is refused.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 1,
    },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, name, value, below } of reserves(timeline)) {
      if (fact.by === 'operator' || fact.offers.length === 0) continue
      const isFirst = timeline.siblings(fact).every((one) => one.outcome === 'refused')
      const offered = fact.offers.flatMap((one) => one.resources)
      const most = amount(offered, name, below)
      if (isFirst && value > most) {
        yield mustBeRefused(fact, `${name} ${value} is more than the ${most} that were offered`)
      }
    }
  },
})
