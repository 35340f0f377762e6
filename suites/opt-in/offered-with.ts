import { isCapable, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { optingIn } from '../scenarios/opting-in.ts'

export default rule({
  id: 'opt-in/offered-with',
  level: 'MUST',
  says: 'A framework with the SHARED_RESOURCES capability is offered the shared volumes of its role.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Framework opt in for shared resources',
      statement: 1,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Framework opt in for shared resources',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 1 },
  ],
  given: optingIn,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => isShared(one.volume))) {
      for (const offer of timeline.chances(life)) {
        if (!isCapable(offer.to)) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, `${offer.to.name} is offered ${life.key}`, 'the offer lacks it')
      }
    }
  },
})
