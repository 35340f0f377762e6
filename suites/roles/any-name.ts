import { list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { infoOf, subscriptions } from '../subscribe/premise.ts'

export default rule({
  id: 'roles/any-name',
  level: 'MUST',
  says: 'A framework may subscribe to roles that nobody has heard of before, unless the master has a list of roles.',
  cites: [{ document: 'roles', section: 'Roles and access control', statement: 3 }],
  given: branching,

  *check({ entries, history }) {
    for (const one of subscriptions(entries)) {
      const { role, roles, capabilities } = infoOf(one)
      const isMulti = list(capabilities).some(({ type }) => type === 'MULTI_ROLE')
      const named = isMulti && Array.isArray(roles) ? roles.map(String) : [String(role ?? '*')]
      const isClear = isMulti ? role === undefined : roles === undefined
      const isOwn = isClear && named.every((name) => isBelow(name, history.role))
      if (one.who === undefined || one.first === undefined || !isOwn) continue
      const message = text(one.first, 'error', 'message') ?? ''
      if (one.first.type === 'SUBSCRIBED') yield kept(one.at)
      // With a list of roles, or in another matter, a subscription may well be refused.
      else if (/\brole/i.test(message) && !/--roles|whitelist/i.test(message)) {
        yield broken(one.at, `SUBSCRIBED, for ${named.join(', ')}`, message)
      }
    }
  },
})

/** The role of a play or recording, or one that begins with it, well written. */
function isBelow(name: string, role: string | undefined): boolean {
  return role !== undefined && name.startsWith(role) && /^[\w/-]*$/.test(name.slice(role.length))
}
