import { rule } from '../rule.ts'
import { twiceInOne } from '../scenarios/hazards.ts'
import { idOf, isSharedVolume, listsIn, survives } from './premise.ts'

export default rule({
  id: 'hazards/twice-in-one-create',
  level: 'SHOULD',
  says: 'A master outlives a CREATE that lists one new shared volume twice.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by one CREATE with a new shared volume in it twice',
    },
  ],
  given: twiceInOne,

  *check(timeline) {
    yield* survives(timeline, (call) =>
      [...listsIn(call)].some(({ name, items }) => {
        const ids = items.filter(isSharedVolume).map(idOf)
        return /^create/.test(name) && new Set(ids).size < ids.length
      }),
    )
  },
})
