import { offerIdsAt } from '../harness/statuses.ts'
import { rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'
import { mustNotRun } from './premise.ts'

export default rule({
  id: 'launch/offer-named-twice',
  level: 'SHOULD',
  says: 'An ACCEPT that names one offer twice launches nothing.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'ACCEPT with one offer id twice: Duplicate offer in offer list',
    },
  ],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const ids = offerIdsAt(timeline, task.at)
      if (new Set(ids).size === ids.length) continue
      yield* mustNotRun(task, 'its ACCEPT names one offer twice')
    }
  },
})
