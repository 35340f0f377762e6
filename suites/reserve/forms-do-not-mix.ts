import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/forms-do-not-mix',
  level: 'MUST',
  says: 'A resource with `reservations` has no other role beside them: RESERVE of one that has is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource', statement: 3 }],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, resource, stack } of reserves(timeline)) {
      const { role, reservations = [] } = resource
      if (reservations.length === 0 || role === undefined || role === stack.at(-1)?.role) continue
      yield mustBeRefused(fact, `role ${role} stands beside a reservation for another`)
    }
  },
})
