import { offersVolume } from '../harness/questions.ts'
import { roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { chancesBelow, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/descendants',
  level: 'SHOULD',
  says: 'A shared volume is offered to the roles below its own as well.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-eligible-roles.json',
    },
  ],
  since: '1.4',
  needs: ['hierarchical-roles'],
  given: branching,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      for (const offer of chancesBelow(timeline, life)) {
        if (offer.role === roleOf(life.volume)) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, `the offer for ${offer.role} lists ${life.key}`, 'it does not')
      }
    }
  },
})
