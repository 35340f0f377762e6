import { ignored } from '../harness/ignored.ts'
import { isCapable, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { optingIn } from '../scenarios/opting-in.ts'

export default rule({
  id: 'opt-in/rest-still-offered',
  level: 'MUST',
  says: 'A framework without SHARED_RESOURCES is still offered the volumes of its role that are not shared.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Framework opt in for shared resources',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 2 },
  ],
  given: optingIn,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => !isShared(one.volume))) {
      for (const offer of timeline.chances(life)) {
        if (isCapable(offer.to) || !timeline.isUnused(life.key, offer.askedAt)) continue
        if (timeline.isHeld(life.key, offer.at)) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, `${offer.to.name} is offered ${life.key}`, 'the offer lacks it')
      }
    }
    for (const { who, at } of ignored(timeline)) {
      const framework = timeline.framework(who)
      if (framework === undefined || isCapable(framework)) continue
      const tempting = timeline.lives.some(
        ({ volume, bornAt, mayEndAt }) => isShared(volume) && bornAt < at && at < mayEndAt,
      )
      if (tempting)
        yield broken(at, `${who} is offered all but what is shared`, 'it is offered nothing')
    }
  },
})
