import { attempts, mustBeRefused } from '../destroy/premise.ts'
import { names } from '../harness/questions.ts'
import { isVolume, keyOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'

export default rule({
  id: 'groups/executor-holds',
  level: 'MUST',
  says: 'A volume cannot be destroyed while the executor of a task group holds it, though none of the tasks names it.',
  cites: [
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 5,
    },
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { life, users } = attempt
      const own = users.some((user) =>
        user.info.resources?.some((one) => isVolume(one) && keyOf(life.agent, one) === life.key),
      )
      if (users.length === 0 || own) continue
      yield mustBeRefused(attempt, `the executor of ${names(users)} holds it`)
    }
  },
})
