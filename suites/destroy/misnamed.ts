import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { namingRefused, namings } from './premise.ts'

export default rule({
  id: 'destroy/misnamed',
  level: 'SHOULD',
  says: 'A DESTROY by a framework is refused where the volume is named with another size, sharedness or reservation.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'DESTROY of a volume in another size: Persistent volumes not found',
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const naming of namings(timeline)) {
      const { destroy, wrong } = naming
      if (destroy.by === 'operator' || wrong === undefined) continue
      if (wrong === 'unknown' || wrong === 'mode') continue
      yield namingRefused(naming, `it has another ${wrong === 'shared' ? 'sharedness' : wrong}`)
    }
  },
})
