import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundReserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/labels',
  level: 'MUST',
  says: 'A reservation may carry labels.',
  cites: [
    { document: 'reservation', section: 'Reservation Labels', statement: 1 },
    { document: 'mesos-proto', section: 'Resource.ReservationInfo', statement: 7 },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundReserves(timeline, 'scheduler')) {
      if (stack.at(-1)?.labels === undefined) continue
      yield mustSucceed(fact, `${name} ${value} is reserved for ${stackText(stack)}`)
    }
  },
})
