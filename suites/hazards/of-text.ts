import { rule } from '../rule.ts'
import { ofText } from '../scenarios/hazards.ts'
import { listsIn, survives } from './premise.ts'

export default rule({
  id: 'hazards/of-text',
  level: 'SHOULD',
  says: 'A master outlives a resource of type TEXT.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by a RESERVE, CREATE or LAUNCH of a TEXT',
    },
  ],
  given: ofText,

  *check(timeline) {
    yield* survives(timeline, (call) =>
      [...listsIn(call)].some(({ items }) => items.some((one) => one.type === 'TEXT')),
    )
  },
})
