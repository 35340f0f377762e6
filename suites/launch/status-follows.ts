import { text } from '../harness/read.ts'
import { heardBy, taskStatuses } from '../harness/statuses.ts'
import { never, type Timeline } from '../harness/timeline.ts'
import { heard } from '../operator/premise.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'

export default rule({
  id: 'launch/status-follows',
  level: 'MUST',
  says: 'Each new state of a task that an operator is told of, the framework of the task is told of too.',
  cites: [
    { document: 'scheduler-http-api', section: 'UPDATE', statement: 1 },
    { document: 'scheduler-proto', section: 'Event.Update', statement: 1 },
  ],
  needs: ['tasks'],
  given: operating,

  *check(timeline) {
    const told = [...taskStatuses(timeline)]
    for (const { at, event } of heard(timeline.entries)) {
      const id = text(event, 'task_updated', 'status', 'task_id', 'value')
      const state = text(event, 'task_updated', 'status', 'state')
      const task = timeline.tasks.find((one) => one.id === id && isOf(timeline, one.by, event))
      if (task === undefined || event.type !== 'TASK_UPDATED') continue
      const update = told.find(
        (one) => one.who === task.by && one.task === id && one.state === state,
      )
      const heardAt = heardBy(timeline, task.by, at)
      if (update !== undefined) yield kept(update.at)
      // Who has left is told nothing any more.
      else if (heardAt !== never) yield broken(heardAt, `UPDATE of ${id} to ${state}`, 'nothing')
    }
  },
})

function isOf(timeline: Timeline, name: string, event: Record<string, unknown>): boolean {
  const id = text(event, 'task_updated', 'framework_id', 'value')
  return timeline.framework(name)?.id === id
}
