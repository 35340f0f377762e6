import { text } from '../harness/read.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { heard, isPast, listensAt } from './premise.ts'

export default rule({
  id: 'operator/event-task-updated',
  level: 'MUST',
  says: 'Whoever listens to the operator stream is told by TASK_UPDATED that a task runs.',
  cites: [{ document: 'operator-http-api', section: 'TASK_UPDATED', statement: 1 }],
  given: operating,

  *check({ entries, tasks }) {
    const from = listensAt(entries) ?? never
    for (const { id, at, runningAt } of tasks) {
      if (at < from || runningAt === never || !isPast(entries, runningAt)) continue
      const told = heard(entries).some(
        ({ event }) =>
          text(event, 'task_updated', 'status', 'task_id', 'value') === id &&
          text(event, 'task_updated', 'status', 'state') === 'TASK_RUNNING',
      )
      yield told ? kept(runningAt) : broken(runningAt, `TASK_UPDATED of ${id}`, 'nothing')
    }
  },
})
