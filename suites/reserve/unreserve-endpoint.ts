import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundUnreserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/unreserve-endpoint',
  level: 'MUST',
  says: 'The operator frees dynamically reserved resources through the /unreserve endpoint.',
  cites: [
    { document: 'reservation', section: 'Dynamic Reservation', statement: 5 },
    { document: 'reservation', section: 'Operator HTTP Endpoints', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 1 },
    { document: 'unreserve', section: 'TL;DR', statement: 1 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 4 },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundUnreserves(timeline, 'form')) {
      if (stack.length > 1) continue
      yield mustSucceed(fact, `${name} ${value} of ${stackText(stack)} is freed`)
    }
  },
})
