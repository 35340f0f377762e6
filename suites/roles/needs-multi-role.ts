import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/needs-multi-role',
  level: 'MUST',
  says: 'A framework that names `roles` needs the capability MULTI_ROLE.',
  cites: [
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 7 },
    {
      document: 'roles',
      section: 'Associating frameworks with roles / Subscribing to multiple roles',
      statement: 1,
    },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, info, status } of updates(timeline)) {
      if (info.roles.length === 0 || info.isMultiRole) continue
      if (status === undefined) continue
      yield status >= 400
        ? kept(at)
        : broken(at, `${who} cannot have roles without MULTI_ROLE`, `it is answered ${status}`)
    }
  },
})
