import { isAmbiguous } from '../harness/attention.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/allocation-info',
  level: 'MUST',
  says: 'An offer to a MULTI_ROLE framework names one role of the framework, and each of its resources names the same.',
  cites: [
    { document: 'roles', section: 'Roles', statement: 2 },
    { document: 'roles', section: 'Associating frameworks with roles', statement: 1 },
    { document: 'mesos-proto', section: 'Offer', statement: 3 },
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 5 },
    { document: 'mesos-proto', section: 'Resource', statement: 4 },
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Subscribing to multiple roles',
      statement: 2,
    },
    { document: 'scheduler-http-api', section: 'OFFERS', statement: 2 },
  ],
  since: '1.2',
  given: branching,

  *check(timeline) {
    for (const fact of timeline.offers) {
      const { at, to, offer, resources } = fact
      if (!to.capabilities.has('MULTI_ROLE') || isAmbiguous(timeline, fact)) continue
      const role = offer.allocation_info?.role
      const other = resources.find((one) => one.allocation_info?.role !== role)
      if (role === undefined || !to.roles.includes(role)) {
        yield broken(at, `the offer is made to one of ${to.roles.join(', ')}`, `it is to ${role}`)
      } else if (other !== undefined) {
        const actual = `its ${other.name} is allocated to ${other.allocation_info?.role}`
        yield broken(at, `all of the offer is allocated to ${role}`, actual)
      } else yield kept(at)
    }
  },
})
