import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { soundReserves } from './premise.ts'

export default rule({
  id: 'reserve/operator-any-principal',
  level: 'MUST',
  says: 'An operator whom nobody asks who he is may reserve in any name, or in none.',
  cites: [{ document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 4 }],
  needs: ['anonymity'],
  given: reserving,

  *check(timeline) {
    for (const api of ['v1', 'form'] as const) {
      for (const { fact, stack, name, value } of soundReserves(timeline, api)) {
        const principal = stack.at(-1)?.principal ?? 'nobody'
        yield mustSucceed(fact, `${name} ${value} is reserved in the name of ${principal}`)
      }
    }
  },
})
