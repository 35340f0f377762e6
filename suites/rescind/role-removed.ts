import { heardAll } from '../harness/attention.ts'
import { rescindedAt } from '../harness/statuses.ts'
import { never } from '../harness/timeline.ts'
import { updates } from '../roles/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'rescind/role-removed',
  level: 'MUST',
  says: 'Offers for a role that a framework gives up by UPDATE_FRAMEWORK are rescinded.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 4,
    },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, removed, status } of updates(timeline)) {
      const heardAt = heardAll(timeline, who, at)
      if (status !== 200) continue
      for (const offer of timeline.offers) {
        if (offer.to.name !== who || !removed.includes(offer.role)) continue
        if (offer.at > at || offer.until <= at) continue
        const rescinded = rescindedAt(timeline, offer)
        if (rescinded < never) yield kept(rescinded)
        // What the framework answered itself meanwhile need not be taken from it.
        else if (heardAt < offer.until) {
          const id = offer.offer.id.value
          yield broken(heardAt, `RESCIND of ${id}, for ${offer.role}`, 'nothing')
        }
      }
    }
  },
})
