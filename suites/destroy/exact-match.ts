import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { namingRefused, namings } from './premise.ts'

export default rule({
  id: 'destroy/exact-match',
  level: 'MUST',
  says: 'The operator has to name a volume as it is: with another size, sharedness or reservation it is not destroyed.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 2,
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const naming of namings(timeline)) {
      const { destroy, wrong } = naming
      if (destroy.by !== 'operator' || wrong === undefined) continue
      if (wrong === 'unknown' || wrong === 'mode') continue
      yield namingRefused(naming, `it has another ${wrong === 'shared' ? 'sharedness' : wrong}`)
    }
  },
})
