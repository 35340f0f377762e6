import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/other-framework-users',
  level: 'MUST',
  says: 'A volume that only tasks of other frameworks use cannot be destroyed either.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 5,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, users, pending } = attempt
      const foreign = users.every((user) => user.by !== destroy.by) && pending.length === 0
      if (destroy.by === 'operator' || users.length === 0 || !foreign) continue
      yield mustBeRefused(attempt, `${names(users)} use it, none of them of ${destroy.by}`)
    }
  },
})
