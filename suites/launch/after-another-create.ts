import { isShared } from '../harness/resource.ts'
import type { TaskFact, Timeline } from '../harness/timeline.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { isAmple, mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/after-another-create',
  level: 'MAY',
  says: 'A CREATE or DESTROY that succeeds keeps what follows in its ACCEPT off a shared volume that a LAUNCH before it used.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-launch-create-launch.json',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      if (task.grouped || !task.uses.some(isShared) || !isAmple(timeline, task)) continue
      const between = changesBefore(timeline, task)
      const earlier = timeline.tasks.find(
        (one) =>
          one.by === task.by &&
          one.at === task.at &&
          one.runningAt < one.endedAt &&
          one.keys.some((key) => task.keys.includes(key)) &&
          between.some((change) => change.index > one.index),
      )
      if (earlier !== undefined) yield* mustNotRun(task, `${earlier.id} has the only copy`)
    }
  },
})

/** What the same ACCEPT created or destroyed before the task. */
function changesBefore(timeline: Timeline, task: TaskFact) {
  return [...timeline.operations('CREATE'), ...timeline.operations('DESTROY')].filter(
    (one) =>
      one.by === task.by &&
      one.at === task.at &&
      one.index < task.index &&
      one.outcome === 'finished',
  )
}
