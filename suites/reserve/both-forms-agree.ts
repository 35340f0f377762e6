import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/both-forms-agree',
  level: 'MUST',
  says: 'Beside `reservations` stands no `reservation` that says something else: RESERVE of both is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource', statement: 6 }],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, resource, stack } of reserves(timeline)) {
      const { reservation, reservations = [] } = resource
      const { principal } = stack.at(-1) ?? {}
      if (reservations.length === 0 || reservation === undefined) continue
      if (reservation.principal === principal) continue
      const other = reservation.principal ?? 'nobody'
      yield mustBeRefused(fact, `one form is of ${other}, the other of ${principal ?? 'nobody'}`)
    }
  },
})
