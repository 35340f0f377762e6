import { isCapable, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'

export default rule({
  id: 'launch/different-cycles',
  level: 'MUST',
  says: 'One shared volume is offered to every framework of its role in turn, in different offer cycles.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 5 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 9,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 5 },
  ],
  given: sharing,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => isShared(one.volume))) {
      const chances = timeline.chances(life).filter((one) => isCapable(one.to))
      for (const [index, offer] of chances.entries()) {
        const earlier = chances.slice(0, index)
        const other = earlier.find(
          (one) => one.to.name !== offer.to.name && offersVolume(one, life.key),
        )
        if (other === undefined) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(
              offer.at,
              `${life.key} is offered to ${offer.to.name} after ${other.to.name}`,
              'the offer lacks it',
            )
      }
    }
  },
})
