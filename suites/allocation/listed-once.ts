import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { accounting } from '../scenarios/accounting.ts'
import { chancesBelow, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/listed-once',
  level: 'SHOULD',
  says: 'An offer lists a shared volume once, however many copies of it are in use.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-several-volumes.json',
    },
  ],
  given: accounting,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      for (const { at, agent, offer, resources } of chancesBelow(timeline, life)) {
        const count = resources.filter((one) => keyOf(agent, one) === life.key).length
        if (count === 0) continue
        yield count === 1
          ? kept(at)
          : broken(at, `offer ${offer.id.value} lists ${life.key} once`, `${count} times`)
      }
    }
  },
})
