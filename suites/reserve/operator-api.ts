import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundReserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/operator-api',
  level: 'MUST',
  says: 'The operator reserves resources of an agent with RESERVE_RESOURCES of the operator API.',
  cites: [
    { document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 1 },
    { document: 'operator-http-api', section: 'RESERVE_RESOURCES', statement: 7 },
    { document: 'master-proto', section: 'Call.ReserveResources', statement: 1 },
    { document: 'reservation', section: 'Dynamic Reservation', statement: 3 },
    { document: 'operator-http-api', section: 'Overview', statement: 5 },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundReserves(timeline, 'v1')) {
      if (stack.length > 1) continue
      yield mustSucceed(fact, `${name} ${value} is reserved for ${stackText(stack)}`)
    }
  },
})
