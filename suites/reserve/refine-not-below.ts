import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { isRefined, reserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/refine-not-below',
  level: 'MUST',
  says: 'A refinement is for a role below the one before it: RESERVE with any other is refused.',
  cites: [
    { document: 'mesos-proto', section: 'Resource', statement: 10 },
    { document: 'reservation', section: 'Reservation Refinement', statement: 1 },
  ],
  needs: ['hierarchical-roles'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, stack } of reserves(timeline)) {
      if (isRefined(stack)) continue
      yield mustBeRefused(fact, `the stack is for ${stackText(stack)}`)
    }
  },
})
