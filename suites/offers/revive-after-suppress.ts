import { spurns, wants } from '../harness/attention.ts'
import { ignored } from '../harness/ignored.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { said } from './premise.ts'

export default rule({
  id: 'offers/revive-after-suppress',
  level: 'MUST',
  says: 'REVIVE brings back the offers of roles that were suppressed.',
  cites: [
    { document: 'scheduler-http-api', section: 'OFFERS', statement: 1 },
    { document: 'scheduler-proto', section: 'Event.Offers', statement: 1 },
    { document: 'scheduler-http-api', section: 'REVIVE', statement: 1 },
    { document: 'scheduler-http-api', section: 'SUPPRESS', statement: 5 },
    { document: 'scheduler-proto', section: 'Call.Revive', statement: 1 },
  ],
  given: branching,

  *check(timeline) {
    const vain = ignored(timeline)
    for (const { at, who } of said(timeline, 'REVIVE')) {
      const isBack = (role: string) =>
        spurns(timeline, who, role, at - 1, at - 1) && wants(timeline, who, role, at, at)
      for (const one of timeline.offers) {
        if (one.to.name === who && one.askedAt === at && isBack(one.role)) yield kept(one.at)
      }
      for (const one of vain) {
        if (one.who !== who || one.askedAt !== at || !isBack(one.role)) continue
        yield broken(one.at, `${who} is offered something for ${one.role} again`, 'it is not')
      }
    }
  },
})
