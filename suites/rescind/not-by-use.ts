import { isShared, keyOf } from '../harness/resource.ts'
import { bursts } from '../launch/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'
import { fateOfOffer, holders, isOurs } from './premise.ts'

export default rule({
  id: 'rescind/not-by-use',
  level: 'SHOULD',
  says: 'That tasks are launched on a shared volume rescinds none of the offers that others hold of it.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-not-rescinded-by-use.json',
    },
  ],
  needs: ['tasks'],
  given: contending,

  *check(timeline) {
    for (const { tasks } of bursts(timeline)) {
      const [first] = tasks
      if (first === undefined) continue
      const shared = tasks.flatMap(({ uses, agent }) =>
        uses.filter(isShared).map((one) => keyOf(agent, one)),
      )
      for (const key of new Set(shared)) {
        for (const offer of holders(timeline, key, first.at).filter(isOurs)) {
          const fate = fateOfOffer(timeline, offer, first.at)
          if (fate === undefined || offer.to.name === first.by) continue
          const expected = `${offer.to.name} keeps its offer of ${key}, which ${first.id} uses now`
          yield fate.rescinded ? broken(fate.at, expected, 'it is rescinded') : kept(fate.at)
        }
      }
    }
  },
})
