import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'
import { soundReserves, stackText } from './premise.ts'

export default rule({
  id: 'reserve/refine',
  level: 'MUST',
  says: 'A framework refines what is reserved for a role above its own by one more reservation on the stack.',
  cites: [
    { document: 'reservation', section: 'Reservation Refinement', statement: 1 },
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 2,
    },
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 6,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 7 },
    { document: 'mesos-proto', section: 'Resource', statement: 9 },
  ],
  needs: ['hierarchical-roles', 'operation-feedback'],
  since: '1.4',
  given: refining,

  *check(timeline) {
    for (const { fact, stack, name, value } of soundReserves(timeline, 'scheduler')) {
      if (stack.length < 2) continue
      yield mustSucceed(fact, `${name} ${value} is reserved for ${stackText(stack)}`)
    }
  },
})
