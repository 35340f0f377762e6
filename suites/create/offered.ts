import { mayBeOffered, offersVolume } from '../harness/questions.ts'
import { describe } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'

export default rule({
  id: 'create/offered',
  level: 'MUST',
  says: 'After a CREATE the offers of its role hold the volume.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 11,
    },
  ],
  given: forming,

  *check(timeline) {
    for (const life of timeline.lives) {
      if (!life.by?.wellFormed) continue
      for (const offer of timeline.chances(life)) {
        if (!mayBeOffered(offer.to, life.volume)) continue
        const isFree = timeline.isUnused(life.key, offer.askedAt)
        if (!isFree || timeline.isHeld(life.key, offer.at)) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, `the offer has ${describe(life.volume)}`, 'it lacks it')
      }
    }
  },
})
