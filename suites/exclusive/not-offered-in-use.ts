import { names, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { excluding } from '../scenarios/excluding.ts'

export default rule({
  id: 'exclusive/not-offered-in-use',
  level: 'MUST',
  says: 'A volume that is not shared is in no offer while a task uses it.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Overview', statement: 2 },
    { document: 'shared-volumes-2016', section: 'Overview', statement: 4 },
    { document: 'shared-volumes-ja', section: 'Overview', statement: 2 },
    { document: 'persistent-volume', section: 'Usage', statement: 8 },
  ],
  given: excluding,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => !isShared(one.volume))) {
      for (const offer of timeline.chances(life)) {
        const users = timeline
          .users(life.key, offer.askedAt)
          .filter((one) => offer.at < one.mayEndAt)
        if (users.length === 0) continue
        yield offersVolume(offer, life.key)
          ? broken(offer.at, `${life.key} is not offered: ${names(users)} use it`, 'it is offered')
          : kept(offer.at)
      }
    }
  },
})
