import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/role-and-roles',
  level: 'MUST',
  says: 'The fields `role` and `roles` exclude each other.',
  cites: [{ document: 'mesos-proto', section: 'FrameworkInfo', statement: 6 }],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, info, status } of updates(timeline)) {
      if (info.roles.length === 0 || info.role === undefined || !info.isMultiRole) continue
      if (status === undefined) continue
      yield status >= 400
        ? kept(at)
        : broken(at, `${who} cannot have both role and roles`, `it is answered ${status}`)
    }
  },
})
