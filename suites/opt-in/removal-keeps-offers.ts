import { heardAll } from '../harness/attention.ts'
import { rescindedOf } from '../harness/news.ts'
import { isShared } from '../harness/resource.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { optingIn } from '../scenarios/opting-in.ts'
import { changes } from './premise.ts'

export default rule({
  id: 'opt-in/removal-keeps-offers',
  level: 'SHOULD',
  says: 'Offers with shared volumes that a framework holds outlast that it drops SHARED_RESOURCES.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'UPDATE_FRAMEWORK without SHARED_RESOURCES rescinds no offer',
    },
  ],
  since: '1.9',
  given: optingIn,

  *check(timeline) {
    for (const { at, who, before, after } of changes(timeline)) {
      const heardAt = heardAll(timeline, who, at)
      if (!before || after || heardAt === never) continue
      const held = timeline.offers.filter(
        (one) =>
          one.to.name === who && one.at < at && at < one.until && one.resources.some(isShared),
      )
      for (const { offer, until } of held) {
        const end = timeline.entries[until]
        const isGone =
          end?.type === 'EVENT' && until < heardAt && rescindedOf(end.event) === offer.id.value
        yield isGone
          ? broken(until, `offer ${offer.id.value} stands`, 'it is rescinded')
          : kept(heardAt)
      }
    }
  },
})
