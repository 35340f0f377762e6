import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundUnreserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/operator-unreserve',
  level: 'MUST',
  says: 'The operator frees dynamically reserved resources with UNRESERVE_RESOURCES of the operator API.',
  cites: [
    { document: 'operator-http-api', section: 'UNRESERVE_RESOURCES', statement: 1 },
    { document: 'master-proto', section: 'Call.UnreserveResources', statement: 1 },
  ],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundUnreserves(timeline, 'v1')) {
      if (stack.length > 1) continue
      yield mustSucceed(fact, `${name} ${value} of ${stackText(stack)} is freed`)
    }
  },
})
