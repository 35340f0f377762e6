import { isCapable, names, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'

export default rule({
  id: 'launch/in-use-still-offered',
  level: 'MUST',
  says: 'A shared volume that tasks use is still offered to the frameworks of its role.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 4 },
    {
      document: 'shared-volumes-2016',
      section: 'Launching multiple tasks on the same shared persistent volume',
      statement: 1,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 1,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 4 },
  ],
  given: sharing,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => isShared(one.volume))) {
      for (const offer of timeline.chances(life)) {
        const users = timeline.users(life.key, offer.askedAt)
        if (users.length === 0 || !isCapable(offer.to)) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(
              offer.at,
              `${offer.to.name} is offered ${life.key}, which ${names(users)} use`,
              'the offer lacks it',
            )
      }
    }
  },
})
