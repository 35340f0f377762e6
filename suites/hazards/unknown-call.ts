import { rule } from '../rule.ts'
import { unknownCall } from '../scenarios/hazards.ts'
import { survives } from './premise.ts'

export default rule({
  id: 'hazards/unknown-call',
  level: 'SHOULD',
  says: 'A master outlives a call of the type UNKNOWN.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a master that ends by a scheduler call of type UNKNOWN',
    },
  ],
  given: unknownCall,

  *check(timeline) {
    yield* survives(timeline, (call) => call.type === 'UNKNOWN')
  },
})
