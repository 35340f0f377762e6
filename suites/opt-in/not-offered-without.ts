import { isAmbiguous } from '../harness/attention.ts'
import { isCapable, offersVolume } from '../harness/questions.ts'
import { isEligible, isShared, keyOf, roleOf } from '../harness/resource.ts'
import type { Life } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { optingIn } from '../scenarios/opting-in.ts'

export default rule({
  id: 'opt-in/not-offered-without',
  level: 'MUST',
  says: 'A framework without the SHARED_RESOURCES capability is never offered a shared resource.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 1 },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Framework opt in for shared resources',
      statement: 1,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 1 },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 2 },
  ],
  given: optingIn,

  *check(timeline) {
    for (const offer of timeline.offers) {
      if (isCapable(offer.to) || isAmbiguous(timeline, offer)) continue
      const isHidden = ({ key, volume }: Life) => isShared(volume) && offersVolume(offer, key)
      const known = timeline.lives.find(
        (life) => life.bornAt <= offer.at && offer.at < life.mayEndAt && isHidden(life),
      )
      const shared = offer.resources.find(isShared) ?? known?.volume
      if (shared !== undefined) {
        const actual = `offer ${offer.offer.id.value} lists ${keyOf(offer.agent, shared)}`
        yield broken(offer.at, `${offer.to.name} is offered nothing shared`, actual)
        continue
      }
      const tempting = timeline.lives.some(
        (life) =>
          isShared(life.volume) &&
          life.agent === offer.agent &&
          isEligible(offer.role, roleOf(life.volume) ?? '*') &&
          life.bornAt <= offer.askedAt &&
          offer.at < life.mayEndAt,
      )
      if (tempting) yield kept(offer.at)
    }
  },
})
