import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { soundReserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/refine-skips-levels',
  level: 'MUST',
  says: 'A refinement may skip levels between the two roles.',
  cites: [{ document: 'reservation', section: 'Reservation Refinement', statement: 3 }],
  needs: ['hierarchical-roles'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const api of ['scheduler', 'v1', 'form'] as const) {
      for (const { fact, stack, name, value } of soundReserves(timeline, api)) {
        const [last, above] = [stack.at(-1)?.role, stack.at(-2)?.role]
        if (above === undefined || !last?.slice(above.length + 1).includes('/')) continue
        yield mustSucceed(fact, `${name} ${value} is reserved for ${stackText(stack)}`)
      }
    }
  },
})
