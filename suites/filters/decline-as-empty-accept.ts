import { rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { staysAway, tried } from './premise.ts'

export default rule({
  id: 'filters/decline-as-empty-accept',
  level: 'MUST',
  says: 'An ACCEPT without operations declines its offer as DECLINE does, with its filters.',
  cites: [
    { document: 'scheduler-http-api', section: 'DECLINE', statement: 1 },
    { document: 'scheduler-proto', section: 'Call.Decline', statement: 1 },
  ],
  given: refusing,

  *check(timeline) {
    for (const one of tried(timeline)) {
      const { by, tasks } = one.refusal
      if (by === 'ACCEPT' && tasks.length === 0) yield* staysAway(one)
    }
  },
})
