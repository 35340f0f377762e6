import { rule } from '../rule.ts'
import { authenticating } from '../scenarios/authenticating.ts'
import { expect401, isWrong, strangers } from './premise.ts'

export default rule({
  id: 'auth/wrong-credentials',
  level: 'SHOULD',
  says: 'Credentials of nobody that the master knows, or that it cannot read, are as good as none: 401.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'an unknown user, another scheme, broken Base64',
    },
  ],
  needs: ['authentication'],
  given: authenticating,

  *check({ entries }) {
    for (const entry of strangers(entries)) {
      if (entry.proof === '' || !isWrong(entry.proof)) continue
      yield expect401(entry, `with "${entry.proof}"`)
    }
  },
})
