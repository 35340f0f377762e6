import { heardAll } from '../harness/attention.ts'
import { rescindedAt } from '../harness/statuses.ts'
import { never } from '../harness/timeline.ts'
import { updates } from '../roles/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'

export default rule({
  id: 'rescind/not-by-suppressing',
  level: 'MUST',
  says: 'Offers for a role that UPDATE_FRAMEWORK suppresses, and keeps, are not rescinded for that.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating framework roles',
      statement: 5,
    },
  ],
  since: '1.9',
  given: branching,

  *check(timeline) {
    for (const { at, who, info, status, suppressed } of updates(timeline)) {
      const heardAt = heardAll(timeline, who, at)
      if (status !== 200 || suppressed === undefined || heardAt === never) continue
      for (const offer of timeline.offers) {
        const { role, to } = offer
        if (to.name !== who || !suppressed.includes(role) || !info.roles.includes(role)) continue
        if (offer.at > at || offer.until <= at) continue
        const rescinded = rescindedAt(timeline, offer)
        const id = offer.offer.id.value
        yield rescinded > heardAt
          ? kept(heardAt)
          : broken(rescinded, `offer ${id} stands, though ${role} is suppressed`, 'RESCIND')
      }
    }
  },
})
