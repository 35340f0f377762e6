import { list } from '../harness/read.ts'
import { describe } from '../harness/resource.ts'
import type { Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'offers/format-without-refinement',
  level: 'MUST',
  says: 'A framework without RESERVATION_REFINEMENT is shown `role` and, of what is reserved dynamically, `reservation` without role and type.',
  cites: [
    { document: 'mesos-proto', section: 'Resource Format', statement: 2 },
    { document: 'mesos-proto', section: 'Resource Format', statement: 3 },
    { document: 'mesos-proto', section: 'Resource', statement: 5 },
  ],
  given: branching,

  *check(timeline) {
    for (const { at, to, resources } of timeline.offers) {
      if (to.capabilities.has('RESERVATION_REFINEMENT')) continue
      const odd = resources.find(
        (one) =>
          list(one, 'reservations').length > 0 ||
          typeof one.role !== 'string' ||
          one.reservation?.role !== undefined ||
          one.reservation?.type !== undefined ||
          (isDynamic(timeline, one.role) && one.reservation === undefined),
      )
      if (odd !== undefined) {
        const expected = `${to.name} is shown role and reservation of its resources`
        yield broken(at, expected, `${describe(odd)} as ${JSON.stringify(odd).slice(0, 200)}`)
      } else if (resources.some((one) => one.reservation !== undefined)) yield kept(at)
    }
  },
})

/** Roles of a play are made up for it: whatever is reserved to them was reserved while the agent ran. */
function isDynamic({ history, states }: Timeline, role: string): boolean {
  return role.startsWith(history.role) && states.length > 0
}
