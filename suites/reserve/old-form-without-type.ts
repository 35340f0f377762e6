import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/old-form-without-type',
  level: 'MUST',
  says: 'The field `reservation` has no type: RESERVE with one is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource.ReservationInfo', statement: 4 }],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, resource } of reserves(timeline)) {
      const type = resource.reservation?.type
      if (type !== undefined) yield mustBeRefused(fact, `type ${type} stands in 'reservation'`)
    }
  },
})
