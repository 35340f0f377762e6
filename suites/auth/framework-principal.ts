import { broken, kept, rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { pretenders } from './premise.ts'

export default rule({
  id: 'auth/framework-principal',
  level: 'MUST',
  says: 'A framework that names another principal than it authenticated as is refused.',
  cites: [
    { document: 'authorization', section: 'Local Authorizer / Role vs. Principal', statement: 1 },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 9 },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const { at, status, body = '' } of pretenders(entries, /\/scheduler$/)) {
      const isRefused = status >= 400 || body.includes('"ERROR"')
      yield isRefused
        ? kept(at)
        : broken(at, 'SUBSCRIBE as somebody else: 4xx or ERROR', `${status} ${body.slice(0, 200)}`)
    }
  },
})
