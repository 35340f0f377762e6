import { broken, kept, rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { pretenders } from './premise.ts'

export default rule({
  id: 'auth/operator-reserver',
  level: 'SHOULD',
  says: 'Under authentication an operator who names another reserver than himself is answered 400.',
  cites: [
    { document: 'reservation', section: 'Operator HTTP Endpoints / /reserve', statement: 3 },
    { observed: 'apache/mesos c1b42f79d', reference: '/reserve with the principal of another' },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const { at, status, body = '' } of pretenders(entries, /\/reserve$/)) {
      yield status === 400
        ? kept(at)
        : broken(at, 'a reservation of another: 400', `${status} ${body.slice(0, 200)}`)
    }
  },
})
