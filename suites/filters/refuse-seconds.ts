import { rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { staysAway, tried } from './premise.ts'

export default rule({
  id: 'filters/refuse-seconds',
  level: 'MUST',
  says: 'What a framework declined is not offered to it again before `refuse_seconds` are over.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 6 },
    { document: 'mesos-proto', section: 'Filters', statement: 1 },
  ],
  given: refusing,

  *check(timeline) {
    for (const one of tried(timeline)) {
      const { by, refuseSeconds } = one.refusal
      if (by === 'DECLINE' && refuseSeconds !== undefined && refuseSeconds > 0)
        yield* staysAway(one)
    }
  },
})
