import { describe } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/format-with-refinement',
  level: 'MUST',
  says: 'A framework with RESERVATION_REFINEMENT is shown reservations as a list, each with its role and type, and nothing of the older form.',
  cites: [
    { document: 'mesos-proto', section: 'Resource Format', statement: 4 },
    { document: 'mesos-proto', section: 'Resource Format', statement: 5 },
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 6 },
    {
      document: 'reservation',
      section: 'Framework Scheduler API / Offer::Operation::Reserve (with RESERVATION_REFINEMENT)',
      statement: 5,
    },
  ],
  since: '1.4',
  given: branching,

  *check(timeline) {
    for (const { at, to, resources } of timeline.offers) {
      if (!to.capabilities.has('RESERVATION_REFINEMENT')) continue
      const odd = resources.find(
        (one) =>
          one.role !== undefined ||
          one.reservation !== undefined ||
          (one.reservations ?? []).some(({ role, type }) => !role || !type),
      )
      if (odd !== undefined) {
        yield broken(at, `${to.name} is shown reservations as a list only`, describe(odd))
      } else if (resources.some((one) => one.reservations?.length)) yield kept(at)
    }
  },
})
