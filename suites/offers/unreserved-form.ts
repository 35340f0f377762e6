import { reservationsOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/unreserved-form',
  level: 'MUST',
  says: 'What is not reserved is offered with the role `*`, or without any role to frameworks with RESERVATION_REFINEMENT.',
  cites: [
    { document: 'attributes-resources', section: 'Examples', statement: 1 },
    { document: 'mesos-proto', section: 'Resource Format', statement: 1 },
    { document: 'mesos-proto', section: 'Resource Format', statement: 4 },
    { document: 'mesos-proto', section: 'Resource', statement: 7 },
    { document: 'roles', section: 'Default role', statement: 1 },
  ],
  given: branching,

  *check(timeline) {
    for (const { at, to, resources } of timeline.offers) {
      const free = resources.filter((one) => reservationsOf(one).length === 0)
      if (free.length === 0) continue
      const role = to.capabilities.has('RESERVATION_REFINEMENT') ? undefined : '*'
      const odd = free.find((one) => one.role !== role || one.reservation !== undefined)
      const expected = `unreserved resources have ${role === undefined ? 'no role' : 'the role *'}`
      yield odd === undefined
        ? kept(at)
        : broken(at, expected, `${odd.name} has the role ${odd.role}`)
    }
  },
})
