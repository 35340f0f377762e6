import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/old-form-without-role',
  level: 'MUST',
  says: 'The field `reservation` has no role: RESERVE with one is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource.ReservationInfo', statement: 5 }],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, resource } of reserves(timeline)) {
      const role = resource.reservation?.role
      if (role !== undefined) yield mustBeRefused(fact, `role ${role} stands in 'reservation'`)
    }
  },
})
