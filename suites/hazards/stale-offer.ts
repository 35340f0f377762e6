import { rule } from '../rule.ts'
import { stale } from '../scenarios/hazards.ts'
import { idOf, isFormer, listsIn, survives } from './premise.ts'

export default rule({
  id: 'hazards/stale-offer',
  level: 'SHOULD',
  says: 'A master outlives that an operator makes a shared volume anew while an offer still has the former one.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by the second CREATE of a volume that a stale offer has',
    },
  ],
  needs: ['hierarchical-roles'],
  given: stale,

  *check(timeline) {
    yield* survives(timeline, (call, at) =>
      [...listsIn(call)].some(
        ({ name, items }) =>
          /^create_volumes/.test(name) && items.some((one) => isFormer(timeline, idOf(one), at)),
      ),
    )
  },
})
