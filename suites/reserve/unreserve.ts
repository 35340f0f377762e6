import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundUnreserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/unreserve',
  level: 'MUST',
  says: 'A framework frees reserved resources that it was offered by ACCEPTing the offer with UNRESERVE.',
  cites: [
    { document: 'reservation', section: 'Dynamic Reservation', statement: 4 },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (without RESERVATION_REFINEMENT)',
      statement: 2,
    },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundUnreserves(timeline, 'scheduler')) {
      if (stack.length > 1) continue
      yield mustSucceed(fact, `${name} ${value} of ${stackText(stack)} is freed`)
    }
  },
})
