import { offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { excluding } from '../scenarios/excluding.ts'

export default rule({
  id: 'exclusive/one-offer',
  level: 'SHOULD',
  says: 'A volume that is not shared is in one offer at a time.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a plain volume is in one outstanding offer at a time',
    },
  ],
  given: excluding,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => !isShared(one.volume))) {
      for (const offer of timeline.chances(life)) {
        if (!timeline.isHeld(life.key, offer.at)) continue
        yield offersVolume(offer, life.key)
          ? broken(offer.at, `${life.key} is not offered: another offer has it`, 'it is offered')
          : kept(offer.at)
      }
    }
  },
})
