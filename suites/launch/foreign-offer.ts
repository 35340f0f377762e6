import { offerIdsAt } from '../harness/statuses.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/foreign-offer',
  level: 'MUST',
  says: 'An offer serves only the framework that it was made to: no task of another framework runs on it.',
  cites: [
    { document: 'scheduler-http-api', section: 'OFFERS', statement: 3 },
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 2 },
    { document: 'scheduler-proto', section: 'Event.Offers', statement: 2 },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const ids = offerIdsAt(timeline, task.at)
      const foreign = timeline.offers.find(
        (one) => ids.includes(one.offer.id.value) && one.to.name !== task.by,
      )
      if (foreign !== undefined) yield* mustNotRun(task, `its offer is ${foreign.to.name}'s`)
    }
  },
})
