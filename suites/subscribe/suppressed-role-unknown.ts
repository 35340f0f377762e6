import { get } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { expectRefusal, infoOf, subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/suppressed-role-unknown',
  level: 'MUST',
  says: 'A SUBSCRIBE that suppresses a role to which the framework does not subscribe is refused.',
  cites: [{ document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 2 }],
  given: subscribing,

  *check({ entries }) {
    for (const one of subscriptions(entries)) {
      const { roles, role } = infoOf(one)
      const own = Array.isArray(roles) ? roles : [role ?? '*']
      const suppressed = get(one.call, 'subscribe', 'suppressed_roles')
      if (!Array.isArray(suppressed) || suppressed.every((name) => own.includes(name))) continue
      yield expectRefusal(one, 'with a suppressed role that is not its own')
    }
  },
})
