import { isEligible, reservationsOf, roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/refined-needs-capability',
  level: 'MUST',
  says: 'Only a framework with RESERVATION_REFINEMENT is offered resources whose reservation was refined.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 8 },
    { document: 'reservation', section: 'Reservation Refinement', statement: 5 },
  ],
  since: '1.4',
  needs: ['hierarchical-roles'],
  given: branching,

  *check(timeline) {
    for (const { at, to, role, agent, askedAt, resources } of timeline.offers) {
      if (to.capabilities.has('RESERVATION_REFINEMENT')) continue
      const refined = resources.find((one) => reservationsOf(one).length > 1)
      const tempting = timeline
        .stateBefore(agent, askedAt)
        ?.total.some(
          (one) => reservationsOf(one).length > 1 && isEligible(role, roleOf(one) ?? '*'),
        )
      if (refined !== undefined) {
        const actual = `its ${refined.name} is reserved to ${roleOf(refined)}`
        yield broken(at, `${to.name} is offered nothing refined`, actual)
      } else if (tempting) yield kept(at)
    }
  },
})
