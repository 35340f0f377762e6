import { ignored } from '../harness/ignored.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { updates } from './premise.ts'

export default rule({
  id: 'roles/update-adds-role',
  level: 'MUST',
  says: 'A role that a framework adds by UPDATE_FRAMEWORK is offered to from then on.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 1,
    },
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 3,
    },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    const vain = ignored(timeline)
    for (const { at, who, added, until, status } of updates(timeline)) {
      if (status !== 200) continue
      for (const role of added) {
        const isIts = (one: { at: number }) => one.at > at && one.at < until
        const offer = timeline.offers.find(
          (one) => one.to.name === who && one.role === role && isIts(one),
        )
        if (offer !== undefined) yield kept(offer.at)
        const missed = vain.find((one) => one.who === who && one.role === role && isIts(one))
        if (missed) yield broken(missed.at, `${who} is offered something for ${role}`, 'it is not')
      }
    }
  },
})
