import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/update-suppressed-unknown',
  level: 'MUST',
  says: 'An UPDATE_FRAMEWORK that suppresses a role which is not among the new ones is refused with 400.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 2,
    },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, info, status, suppressed } of updates(timeline)) {
      if (status === undefined || suppressed === undefined || !info.isMultiRole) continue
      const odd = suppressed.find((role) => !info.roles.includes(role))
      if (odd === undefined) continue
      yield status === 400
        ? kept(at)
        : broken(at, `${who} cannot suppress ${odd}, which it has not: 400`, String(status))
    }
  },
})
