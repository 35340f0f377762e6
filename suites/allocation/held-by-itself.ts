import { offersVolume } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { chancesBelow, isOutstanding, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/held-by-itself',
  level: 'SHOULD',
  says: 'A shared volume is offered again to a framework that still holds an offer with it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-again-while-held.json',
    },
  ],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      const chances = chancesBelow(timeline, life)
      for (const offer of chances) {
        const holds = timeline.offers.some(
          (one) =>
            one.to.name === offer.to.name &&
            offersVolume(one, life.key) &&
            isOutstanding(timeline, one, offer.at),
        )
        if (!holds) continue
        const expected = `${offer.to.name} is offered ${life.key}, which it holds already`
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, expected, 'the offer lacks it')
      }
    }
  },
})
