import { names } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/plain-in-use',
  level: 'MUST',
  says: 'A volume that is not shared cannot be destroyed while a task uses it.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
    { document: 'persistent-volume', section: 'Usage', statement: 4 },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { life, users } = attempt
      if (isShared(life.volume) || users.length === 0) continue
      yield mustBeRefused(attempt, `it is not shared, and ${names(users)} use it`)
    }
  },
})
