import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { afterNews, holds, idIn, keysOf, onVolume, refusals } from './premise.ts'

export default duty({
  id: 'framework/heeds-refused-create',
  level: 'SHOULD',
  says: 'A framework whose CREATE failed does not go on as if the volume were there: it creates again, or gives up.',
  cites: [
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 8 },
  ],

  *check(conduct) {
    for (const refused of refusals(conduct, 'CREATE')) {
      for (const key of keysOf(refused)) {
        const next = onVolume(conduct, key, 'CREATE', 'LAUNCH', 'LAUNCH_GROUP', 'DESTROY').find(
          (one) => one.at > refused.at && afterNews(conduct, refused, one),
        )
        if (next === undefined || next.type === 'CREATE') yield kept(next?.at ?? refused.toldAt)
        else if (next.offers.some((offer) => holds(offer, key))) yield kept(next.at)
        else {
          const why = refused.state ?? 'a refused ACCEPT'
          const expected = `CREATE of ${idIn(key)} again, or no more of it, after ${why}`
          yield broken(next.at, expected, `${next.type} on ${idIn(key)}, which no offer holds`)
        }
      }
    }
  },
})
