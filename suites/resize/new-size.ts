import { keyOf, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { resizes, sizesOf } from './premise.ts'

export default rule({
  id: 'resize/new-size',
  level: 'MUST',
  says: 'A volume that was resized has its old id and its new size, in the offers that follow.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 4,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 5,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 3,
    },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life, volume, by } of resizes(timeline)) {
      if (fact.outcome !== 'finished') continue
      const size = sizeOf(volume) + by
      for (const offer of timeline.chances(life)) {
        if (offer.askedAt < fact.doneAt || !timeline.isQuiet(fact, offer.at)) continue
        const sizes = sizesOf(offer.agent, keyOf(fact.agent, volume), offer.resources)
        yield sizes.length === 1 && Math.abs((sizes[0] ?? 0) - size) < 0.0005
          ? kept(offer.at)
          : broken(
              offer.at,
              `${life.key} is offered with ${size} MB`,
              `with ${sizes.join() || 'none'}`,
            )
      }
    }
  },
})
