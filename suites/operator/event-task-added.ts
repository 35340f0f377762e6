import { text } from '../harness/read.ts'
import { never } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { atFirst, heard, isPast, listensAt } from './premise.ts'

export default rule({
  id: 'operator/event-task-added',
  level: 'MUST',
  says: 'Whoever listens to the operator stream is told of each new task by TASK_ADDED, before it is told of its states.',
  cites: [
    { document: 'operator-http-api', section: 'TASK_ADDED', statement: 1 },
    { document: 'operator-http-api', section: 'SUBSCRIBED', statement: 2 },
  ],
  given: operating,

  *check({ entries, tasks }) {
    const from = listensAt(entries) ?? never
    const events = heard(entries)
    const known = atFirst(entries)
    for (const { id, at, runningAt } of tasks) {
      if (at < from || known.has(id) || runningAt === never || !isPast(entries, runningAt)) continue
      const added = events.find(
        ({ event }) => text(event, 'task_added', 'task', 'task_id', 'value') === id,
      )
      const updated = events.find(
        ({ event }) => text(event, 'task_updated', 'status', 'task_id', 'value') === id,
      )
      const inOrder = added !== undefined && added.at < (updated?.at ?? never)
      yield inOrder
        ? kept(added.at)
        : broken(at, `TASK_ADDED of ${id}`, updated ? 'its states only' : 'nothing')
    }
  },
})
