import { taskStatuses } from '../harness/statuses.ts'
import { never, type TaskFact, type Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups } from './premise.ts'

export default rule({
  id: 'groups/kill-one-kills-all',
  level: 'MUST',
  says: 'When one task of a group is killed, all tasks of the group end.',
  cites: [
    { document: 'scheduler-http-api', section: 'KILL', statement: 3 },
    { document: 'scheduler-proto', section: 'Call.Kill', statement: 3 },
    { document: 'scheduler-proto', section: 'Call.Kill', statement: 4 },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const { tasks } of groups(timeline)) {
      const killed = tasks.find(({ states }) => states.some((one) => one.state === 'TASK_KILLED'))
      if (killed === undefined || killed.mayEndAt === never) continue
      for (const other of tasks.filter((one) => one !== killed)) {
        if (other.endedAt < never) yield kept(other.endedAt)
        const alive = aliveAfterAll(timeline, other, killed.endedAt)
        if (alive === undefined) continue
        yield broken(alive, `${other.id} ends with ${killed.id}`, `${other.id} still runs`)
      }
    }
  },
})

/** When the master said that a task runs whose end had been awaited in vain. */
function aliveAfterAll(timeline: Timeline, { by, id }: TaskFact, from: number) {
  const silence = timeline.entries.find(
    (one) =>
      one.at > from && one.type === 'SILENCE' && one.who === by && one.awaited.startsWith(`${id} `),
  )
  if (silence === undefined) return undefined
  for (const { at, who, task, state, reason } of taskStatuses(timeline)) {
    const isAnswer = reason === 'REASON_RECONCILIATION' && state === 'TASK_RUNNING'
    if (at > silence.at && who === by && task === id && isAnswer) return at
  }
  return undefined
}
