import { broken, kept, rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { strangers } from './premise.ts'

export default rule({
  id: 'auth/challenge',
  level: 'SHOULD',
  says: 'A 401 says how to authenticate: by Basic, in which realm.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'WWW-Authenticate of the three realms' },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const entry of strangers(entries)) {
      if (entry.status !== 401) continue
      const challenge = entry.headers?.['www-authenticate'] ?? ''
      yield /^Basic realm="[^"]+"/.test(challenge)
        ? kept(entry.at)
        : broken(entry.at, 'WWW-Authenticate: Basic realm="…"', challenge || 'none')
    }
  },
})
