import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { soundUnreserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/undo-refinement',
  level: 'MUST',
  says: 'Refined resources that were offered, or that the operator finds, can be freed.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (with RESERVATION_REFINEMENT)',
      statement: 2,
    },
  ],
  needs: ['hierarchical-roles'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const api of ['scheduler', 'v1', 'form'] as const) {
      for (const { fact, stack, name, value } of soundUnreserves(timeline, api)) {
        if (stack.length < 2) continue
        yield mustSucceed(fact, `${name} ${value} of ${stackText(stack)} is freed`)
      }
    }
  },
})
