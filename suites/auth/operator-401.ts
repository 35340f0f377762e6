import { rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { expect401, strangers } from './premise.ts'

export default rule({
  id: 'auth/operator-401',
  level: 'MUST',
  says: 'Where HTTP authentication is on, a request of an operator without credentials is a 401.',
  cites: [
    { document: 'create-volumes', section: 'AUTHENTICATION', statement: 1 },
    { document: 'destroy-volumes', section: 'AUTHENTICATION', statement: 1 },
    { document: 'reserve', section: 'AUTHENTICATION', statement: 1 },
    { document: 'unreserve', section: 'AUTHENTICATION', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 9,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 6,
    },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 9 },
    { document: 'reservation', section: 'Operator HTTP Endpoints / /unreserve', statement: 6 },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const entry of strangers(entries)) {
      if (entry.proof !== '' || entry.request.path.endsWith('/scheduler')) continue
      yield expect401(entry, 'without credentials')
    }
  },
})
