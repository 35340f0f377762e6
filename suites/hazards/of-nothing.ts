import { get } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { ofNothing } from '../scenarios/hazards.ts'
import { listsIn, survives } from './premise.ts'

export default rule({
  id: 'hazards/of-nothing',
  level: 'SHOULD',
  says: 'A master outlives an operation on a quantity of nothing.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by a CREATE or UNRESERVE of a quantity of 0',
    },
  ],
  given: ofNothing,

  *check(timeline) {
    yield* survives(timeline, (call) =>
      [...listsIn(call)].some(({ items }) =>
        items.some((one) => get(one, 'scalar', 'value') === 0),
      ),
    )
  },
})
