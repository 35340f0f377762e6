import { rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { expect401, strangers } from './premise.ts'

export default rule({
  id: 'auth/scheduler-401',
  level: 'SHOULD',
  says: 'Where frameworks have to authenticate, a SUBSCRIBE without credentials is a 401.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'SUBSCRIBE under --authenticate_http_frameworks',
    },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const entry of strangers(entries)) {
      if (entry.proof !== '' || !entry.request.path.endsWith('/scheduler')) continue
      yield expect401(entry, 'without credentials')
    }
  },
})
