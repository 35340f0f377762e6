import { isCapable } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'
import { newVolumes, staysAway, tried } from './premise.ts'

export default rule({
  id: 'filters/new-volume-unseen',
  level: 'SHOULD',
  says: 'A new shared volume changes nothing for a framework that refused the agent and cannot see shared resources.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a new shared volume and a filter of a framework without SHARED_RESOURCES',
    },
  ],
  given: leaving,

  *check(timeline) {
    for (const one of tried(timeline)) {
      if (isCapable(one.refusal.offer.to)) continue
      if (newVolumes(timeline, one.refusal, one.sentinel.askedAt).length > 0) yield* staysAway(one)
    }
  },
})
