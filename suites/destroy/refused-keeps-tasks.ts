import { taskStatuses } from '../harness/statuses.ts'
import { never, type TaskFact, type Timeline } from '../harness/timeline.ts'
import { broken, type Finding, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts } from './premise.ts'

export default rule({
  id: 'destroy/refused-keeps-tasks',
  level: 'MUST',
  says: 'A DESTROY that is refused does no harm to the tasks that use the volume: they run on.',
  cites: [
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 3,
    },
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const { destroy, life, users } of attempts(timeline)) {
      if (destroy.outcome !== 'refused') continue
      for (const user of users) yield* runsOn(timeline, user, destroy.doneAt, life.key)
    }
  },
})

/** Judged by the end that somebody brought about later, or by what the master says of the task when asked. */
function* runsOn(timeline: Timeline, user: TaskFact, at: number, key: string): Generator<Finding> {
  const isUnasked = user.endedAt < never && user.mayEndAt === user.endedAt
  if (isUnasked) {
    const end = user.states.find((one) => one.at === user.endedAt)
    const expected = `${user.id} runs on after the refused DESTROY of ${key}`
    yield broken(user.endedAt, expected, `${user.id} is ${end?.state}`)
    return
  }
  if (user.endedAt < never && user.mayEndAt > at) {
    yield kept(user.endedAt)
    return
  }
  for (const news of taskStatuses(timeline)) {
    if (news.at < at || news.who !== user.by || news.task !== user.id) continue
    if (news.reason === 'REASON_RECONCILIATION' && news.state === 'TASK_RUNNING') {
      yield kept(news.at)
      return
    }
  }
}
