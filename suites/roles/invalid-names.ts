import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/invalid-names',
  level: 'MUST',
  says: 'The empty name, `.` and `..`, and names that begin with a dash or hold white space are no roles.',
  cites: [
    { document: 'roles', section: 'Invalid role names', statement: 1 },
    { document: 'roles', section: 'Invalid role names', statement: 2 },
    { document: 'roles', section: 'Invalid role names', statement: 3 },
    { document: 'roles', section: 'Invalid role names', statement: 4 },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, info, status } of updates(timeline)) {
      const odd = info.roles.find((role) => /^$|^\.{1,2}$|^-|\s/.test(role))
      if (odd === undefined) continue
      if (status === undefined) continue
      yield status >= 400
        ? kept(at)
        : broken(
            at,
            `${who} cannot have the role ${JSON.stringify(odd)}`,
            `it is answered ${status}`,
          )
    }
  },
})
