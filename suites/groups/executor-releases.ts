import { attempts, isEntitled, outcomeOf } from '../destroy/premise.ts'
import { text } from '../harness/read.ts'
import type { TaskFact, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'

export default rule({
  id: 'groups/executor-releases',
  level: 'MUST',
  says: 'A volume that the executor of a task group held can be destroyed when the executor has ended.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 2 },
    { document: 'scheduler-http-api', section: 'FAILURE', statement: 1 },
    { document: 'scheduler-proto', section: 'Event.Failure', statement: 1 },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      const users = timeline.tasks.filter(
        (one) => one.keys.includes(life.key) && one.at <= destroy.at,
      )
      const holders = users.filter(
        (one) => one.executorKeys.includes(life.key) && one.runningAt < one.endedAt,
      )
      if (holders.length === 0 || !isEntitled(attempt)) continue
      const over = users.every((one) => one.endedAt <= destroy.at)
      if (!over || !holders.every((one) => hasGone(timeline, one, destroy.at))) continue
      yield destroy.outcome === 'finished'
        ? kept(destroy.doneAt)
        : broken(destroy.doneAt, `DESTROY of ${life.key} succeeds`, outcomeOf(attempt))
    }
  },
})

/** True when the framework was told that the executor of the task has ended. */
function hasGone(timeline: Timeline, task: TaskFact, at: number): boolean {
  const entry = timeline.entries[task.at]
  const operations = entry?.type === 'CALL' ? (entry.call.accept as { operations?: unknown }) : {}
  const list = Array.isArray(operations.operations) ? operations.operations : []
  const id = text(list[task.index], 'launch_group', 'executor', 'executor_id', 'value')
  return timeline.entries.some(
    (one) =>
      one.at > task.at &&
      one.at < at &&
      one.type === 'EVENT' &&
      one.who === task.by &&
      text(one.event, 'failure', 'executor_id', 'value') === id,
  )
}
