import { wasRefused } from '../harness/questions.ts'
import { offerIdsAt } from '../harness/statuses.ts'
import { broken, kept, rule } from '../rule.ts'
import { matching } from '../scenarios/matching.ts'

export default rule({
  id: 'launch/invalid-offer-dropped',
  level: 'MUST',
  says: 'A task that is not started since its offer is over is TASK_DROPPED, or TASK_LOST without PARTITION_AWARE.',
  cites: [{ document: 'mesos-proto', section: 'TaskState', statement: 6 }],
  needs: ['tasks'],
  given: matching,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const ids = offerIdsAt(timeline, task.at)
      const spent = timeline.offers.find(
        (one) => ids.includes(one.offer.id.value) && one.to.name === task.by && one.until < task.at,
      )
      const [first] = task.states
      if (spent === undefined || first === undefined || !wasRefused(task)) continue
      const isAware = timeline.framework(task.by)?.capabilities.has('PARTITION_AWARE')
      const state = isAware ? 'TASK_DROPPED' : 'TASK_LOST'
      yield first.state === state
        ? kept(first.at)
        : broken(first.at, `${task.id} is ${state}`, `it is ${first.state}`)
    }
  },
})
