import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/by-operator-in-use',
  level: 'MUST',
  says: 'The operator cannot destroy a volume that a task uses, through either of its APIs.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 5,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
    { document: 'destroy-volumes', section: 'DESCRIPTION', statement: 1 },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 11,
    },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, users } = attempt
      if (destroy.by !== 'operator' || users.length === 0) continue
      yield mustBeRefused(attempt, `${names(users)} use it`)
    }
  },
})
