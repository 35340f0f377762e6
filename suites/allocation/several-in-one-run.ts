import { offersVolume } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { branching } from '../scenarios/branching.ts'
import { chancesBelow, sharedLives } from './premise.ts'

export default rule({
  id: 'allocation/several-in-one-run',
  level: 'MAY',
  says: 'One run of the allocator may offer a shared volume more than once.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-two-holders-one-run.json',
    },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 9,
    },
  ],
  since: '1.4',
  needs: ['hierarchical-roles'],
  given: branching,

  *check(timeline) {
    for (const life of sharedLives(timeline)) {
      const chances = chancesBelow(timeline, life)
      for (const first of chances) {
        const same = chances.filter(({ at, to }) => at === first.at && to === first.to)
        if (same.length < 2 || same[0] !== first) continue
        const count = same.filter((one) => offersVolume(one, life.key)).length
        if (count === 0) continue
        const expected = `${same.length} offers of one run list ${life.key}`
        yield count > 1 ? kept(first.at) : broken(first.at, expected, 'one of them does')
      }
    }
  },
})
