import { offersVolume } from '../harness/questions.ts'
import { isEligible, roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { offersNear, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/not-upwards',
  level: 'SHOULD',
  says: 'A shared volume is offered neither to the roles above its own nor to those beside it.',
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
      const role = roleOf(life.volume) ?? '*'
      for (const offer of offersNear(timeline, life)) {
        if (isEligible(offer.role, role)) continue
        yield offersVolume(offer, life.key)
          ? broken(offer.at, `the offer for ${offer.role} does not list ${life.key}`, 'it does')
          : kept(offer.at)
      }
    }
  },
})
