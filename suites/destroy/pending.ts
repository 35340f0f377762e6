import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/pending',
  level: 'MUST',
  says: 'A volume cannot be destroyed while a task that was launched on it is still pending.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 3,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { users, pending } = attempt
      if (pending.length === 0 || users.length > 0) continue
      yield mustBeRefused(attempt, `the same ACCEPT launched ${names(pending)} on it`)
    }
  },
})
