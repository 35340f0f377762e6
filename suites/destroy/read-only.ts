import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { namingRefused, namings } from './premise.ts'

export default rule({
  id: 'destroy/read-only',
  level: 'SHOULD',
  says: 'A DESTROY that names a volume in mode RO, as a task may do, is refused.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'DESTROY of a volume in mode RO: Not a persistent volume',
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const naming of namings(timeline)) {
      if (naming.wrong === 'mode') yield namingRefused(naming, 'its mode is RO')
    }
  },
})
