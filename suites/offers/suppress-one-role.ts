import { wants } from '../harness/attention.ts'
import { ignored } from '../harness/ignored.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { said } from './premise.ts'

export default rule({
  id: 'offers/suppress-one-role',
  level: 'MUST',
  says: 'Roles that SUPPRESS does not name go on being offered to.',
  cites: [{ document: 'scheduler-http-api', section: 'SUPPRESS', statement: 3 }],
  given: branching,

  *check(timeline) {
    const vain = ignored(timeline)
    for (const { at, who, roles } of said(timeline, 'SUPPRESS')) {
      if (roles.length === 0) continue
      const isOther = (role: string, to: number) =>
        !roles.includes(role) && wants(timeline, who, role, at, to)
      for (const one of timeline.offers) {
        if (one.to.name === who && one.at > at && isOther(one.role, one.at)) yield kept(one.at)
      }
      for (const one of vain) {
        if (one.who !== who || one.askedAt < at || !isOther(one.role, one.at)) continue
        yield broken(one.at, `${who} is still offered something for ${one.role}`, 'it is not')
      }
    }
  },
})
