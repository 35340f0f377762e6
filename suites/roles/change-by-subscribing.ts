import { get, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { subscribedAgain } from '../subscribe/again.ts'

export default rule({
  id: 'roles/change-by-subscribing',
  level: 'MUST',
  says: 'A framework that subscribes again with other roles than before has these.',
  cites: [{ document: 'roles', section: 'Associating frameworks with roles', statement: 2 }],
  given: departing,

  *check({ entries }) {
    for (const { before, info, shown } of subscribedAgain(entries)) {
      const wanted = rolesIn(info)
      if (shown === undefined || wanted === rolesIn(before)) continue
      const found = rolesIn(shown.info)
      yield found === wanted
        ? kept(shown.at)
        : broken(shown.at, `the roles ${wanted}`, `the roles ${found}`)
    }
  },
})

function rolesIn(info: unknown): string {
  const roles = get(info, 'roles')
  const isMany = Array.isArray(roles) && roles.length > 0
  return isMany ? [...roles].sort().join(', ') : (text(info, 'role') ?? '*')
}
