import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundReserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/endpoint',
  level: 'MUST',
  says: 'The operator reserves resources of an agent through the /reserve endpoint.',
  cites: [
    { document: 'reservation', section: 'Dynamic Reservation', statement: 5 },
    { document: 'reservation', section: 'Operator HTTP Endpoints', statement: 1 },
    { document: 'reserve', section: 'TL;DR', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 6 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 7 },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundReserves(timeline, 'form')) {
      if (stack.length > 1) continue
      yield mustSucceed(fact, `${name} ${value} is reserved for ${stackText(stack)}`)
    }
  },
})
