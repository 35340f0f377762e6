import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/principal',
  level: 'MUST',
  says: 'A framework with a principal reserves in that name only: RESERVE without it or with another is refused.',
  cites: [
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Reserve (without RESERVATION_REFINEMENT)',
      statement: 4,
    },
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 7,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 9 },
    { document: 'mesos-proto', section: 'Resource.ReservationInfo', statement: 6 },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack } of reserves(timeline)) {
      const principal = timeline.framework(fact.by)?.principal
      const named = stack.at(-1)?.principal
      if (principal === undefined || stack.length === 0 || named === principal) continue
      yield mustBeRefused(fact, `${fact.by} is ${principal}, it reserves as ${named ?? 'nobody'}`)
    }
  },
})
