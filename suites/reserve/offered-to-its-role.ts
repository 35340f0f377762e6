import { isEligible, roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { refining } from '../scenarios/refining.ts'

export default rule({
  id: 'reserve/offered-to-its-role',
  level: 'MUST',
  says: 'What is reserved for a role is offered to that role and those below it, and to no other.',
  cites: [
    { document: 'reservation', section: 'Reservation', statement: 1 },
    { document: 'reservation', section: 'Reservation', statement: 3 },
    {
      document: 'reservation',
      section:
        'Framework Scheduler API / Offer::Operation::Unreserve (without RESERVATION_REFINEMENT)',
      statement: 1,
    },
    { document: 'roles', section: 'Associating resources with roles', statement: 1 },
    { document: 'mesos-proto', section: 'Resource', statement: 2 },
  ],
  given: refining,

  *check(timeline) {
    for (const { at, role, resources } of timeline.offers) {
      const reserved = resources.filter((one) => roleOf(one) !== undefined)
      if (reserved.length === 0) continue
      const foreign = reserved.find((one) => !isEligible(role, roleOf(one) ?? ''))
      yield foreign === undefined
        ? kept(at)
        : broken(
            at,
            `an offer to ${role} has nothing that is reserved for others`,
            `it has ${foreign.name} of ${roleOf(foreign)}`,
          )
    }
  },
})
