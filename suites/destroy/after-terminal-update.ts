import { ended } from '../harness/news.ts'
import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, isEntitled, mustSucceed } from './premise.ts'

export default rule({
  id: 'destroy/after-terminal-update',
  level: 'MUST',
  says: 'As soon as the last user of a volume was told to have ended, the volume can be destroyed.',
  cites: [
    { document: 'scheduler-http-api', section: 'UPDATE', statement: 2 },
    { document: 'scheduler-proto', section: 'Event.Update', statement: 2 },
    { document: 'scheduler-proto', section: 'Call.Kill', statement: 1 },
    { document: 'mesos-proto', section: 'TaskState', statement: 1 },
    {
      document: 'high-availability-framework-guide',
      section: 'The Life Cycle of a Task',
      statement: 6,
    },
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 2 },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      if (!timeline.isUnused(life.key, destroy.at) || !isEntitled(attempt)) continue
      const former = timeline.tasks.filter(
        (one) =>
          one.keys.includes(life.key) && one.runningAt < one.endedAt && one.at > life.askedAt,
      )
      const told = former.filter(({ states }) => states.some(({ state }) => ended.includes(state)))
      if (told.length === 0 || told.length < former.length) continue
      yield mustSucceed(attempt, `${names(told)} have ended`)
    }
  },
})
