import { mustBeRefused } from '../harness/outcomes.ts'
import { isEligible, roleOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/not-offered',
  level: 'MUST',
  says: 'A volume is made of disk that was offered: CREATE on the disk of another role is refused.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 1,
    },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const role = roleOf(volume)
      const offered = create.offers[0]?.role
      if (role === undefined || offered === undefined || isEligible(offered, role)) continue
      const isFirst = timeline.siblings(create).every((one) => one.outcome === 'refused')
      if (isFirst) yield mustBeRefused(create, `the offer is for ${offered}, the disk of ${role}`)
    }
  },
})
