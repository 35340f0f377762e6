import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/role-star',
  level: 'MUST',
  says: 'Nobody reserves for the role `*`.',
  cites: [
    { document: 'roles', section: 'Default role', statement: 5 },
    { document: 'mesos-proto', section: 'Resource.ReservationInfo', statement: 3 },
  ],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, stack, resource } of reserves(timeline)) {
      const { role, reservation } = resource
      const isStar = stack.some((one) => one.role === '*') || (role === '*' && reservation)
      if (isStar) yield mustBeRefused(fact, 'nothing can be reserved for the role *')
    }
  },
})
