import { fateOf } from '../harness/questions.ts'
import { offerIdsAt, rescindedAt } from '../harness/statuses.ts'
import type { At, Timeline } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'

export default rule({
  id: 'rescind/then-invalid',
  level: 'MUST',
  says: 'An ACCEPT of an offer that was rescinded has no effect: no task runs, no operation is done.',
  cites: [
    { document: 'scheduler-http-api', section: 'RESCIND', statement: 2 },
    { document: 'scheduler-proto', section: 'Event.Rescind', statement: 1 },
  ],
  needs: ['tasks'],
  given: contending,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const fate = fateOf(task)
      if (fate === undefined || !namesRescinded(timeline, task.by, task.at)) continue
      const expected = `${task.id} is refused: its offer was rescinded`
      yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
    }
    for (const operation of timeline.allOperations) {
      const { by, at, doneAt, outcome } = operation
      if (by === 'operator' || outcome === 'unknown' || !namesRescinded(timeline, by, at)) continue
      const expected = `${operation.operation.type} is refused: its offer was rescinded`
      yield outcome === 'finished' ? broken(doneAt, expected, 'it is done') : kept(doneAt)
    }
  },
})

function namesRescinded(timeline: Timeline, by: string, at: At): boolean {
  const ids = offerIdsAt(timeline, at)
  return timeline.offers.some(
    (one) =>
      one.to.name === by && ids.includes(one.offer.id.value) && rescindedAt(timeline, one) < at,
  )
}
