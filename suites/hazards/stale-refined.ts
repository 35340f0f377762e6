import { rule } from '../rule.ts'
import { staleRefined } from '../scenarios/hazards.ts'
import { idOf, isFormer, listsIn, survives } from './premise.ts'

export default rule({
  id: 'hazards/stale-refined',
  level: 'SHOULD',
  says: 'A master outlives that a volume is refined which was destroyed since it was offered.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by a RESERVE of a volume that is in a stale offer only',
    },
  ],
  needs: ['hierarchical-roles'],
  given: staleRefined,

  *check(timeline) {
    yield* survives(timeline, (call, at) =>
      [...listsIn(call)].some(
        ({ name, items }) =>
          name === 'reserve' && items.some((one) => isFormer(timeline, idOf(one), at)),
      ),
    )
  },
})
