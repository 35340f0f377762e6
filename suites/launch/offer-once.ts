import { offerIdsAt } from '../harness/statuses.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/offer-once',
  level: 'MUST',
  says: 'An offer serves one ACCEPT: no task runs on an offer that an earlier call has used.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 5 },
    { document: 'scheduler-proto', section: 'Call.Accept', statement: 4 },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const ids = offerIdsAt(timeline, task.at)
      const spent = timeline.offers.find(
        (one) => ids.includes(one.offer.id.value) && one.to.name === task.by && one.until < task.at,
      )
      if (spent === undefined) continue
      yield* mustNotRun(task, `offer ${spent.offer.id.value} was over before`)
    }
  },
})
