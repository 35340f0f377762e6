import { broken, kept, rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { pretenders } from './premise.ts'

export default rule({
  id: 'auth/operator-creator',
  level: 'MUST',
  says: 'Under authentication an operator who names another creator of a volume than himself is answered 400.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 3,
    },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const { at, status, body = '' } of pretenders(entries, /\/create-volumes$/)) {
      yield status === 400
        ? kept(at)
        : broken(at, 'a volume of another creator: 400', `${status} ${body.slice(0, 200)}`)
    }
  },
})
