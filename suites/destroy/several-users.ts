import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/several-users',
  level: 'MUST',
  says: 'A shared volume cannot be destroyed until the last of the tasks that used it has ended.',
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
      const { destroy, life, users } = attempt
      const gone = timeline.tasks.filter(
        (task) =>
          task.keys.includes(life.key) &&
          task.runningAt < task.endedAt &&
          task.endedAt <= destroy.at,
      )
      if (users.length === 0 || gone.length === 0) continue
      yield mustBeRefused(attempt, `${names(gone)} ended, but ${names(users)} use it`)
    }
  },
})
