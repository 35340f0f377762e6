import { offersVolume } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { chancesBelow, isOutstanding, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/held-by-others',
  level: 'SHOULD',
  says: 'A shared volume is offered although other frameworks hold offers with it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-two-holders-at-once.json',
    },
  ],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      const chances = chancesBelow(timeline, life)
      for (const offer of chances) {
        const holds = timeline.offers.some(
          (one) =>
            one.to.name !== offer.to.name &&
            offersVolume(one, life.key) &&
            isOutstanding(timeline, one, offer.at),
        )
        if (!holds) continue
        const expected = `${offer.to.name} is offered ${life.key}, which others are offered`
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, expected, 'the offer lacks it')
      }
    }
  },
})
