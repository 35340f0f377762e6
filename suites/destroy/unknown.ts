import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { namingRefused, namings } from './premise.ts'

export default rule({
  id: 'destroy/unknown',
  level: 'MUST',
  says: 'A DESTROY that names a volume which does not exist is refused, by a framework as by the operator.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 3,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 5,
    },
    { document: 'destroy-volumes', section: 'DESCRIPTION', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 11,
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const naming of namings(timeline)) {
      if (naming.wrong === 'unknown') yield namingRefused(naming, 'no such volume exists')
    }
  },
})
