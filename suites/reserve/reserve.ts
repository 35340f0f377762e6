import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundReserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/reserve',
  level: 'MUST',
  says: 'A framework reserves unreserved resources that it was offered by ACCEPTing the offer with RESERVE.',
  cites: [
    { document: 'reservation', section: 'Dynamic Reservation', statement: 3 },
    { document: 'reservation', section: 'Dynamic Reservation', statement: 4 },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 1,
    },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 3,
    },
    { document: 'mesos-proto', section: 'Resource.ReservationInfo', statement: 2 },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundReserves(timeline, 'scheduler')) {
      if (stack.length > 1) continue
      yield mustSucceed(fact, `${name} ${value} is reserved for ${stackText(stack)}`)
    }
  },
})
