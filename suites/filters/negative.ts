import { rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { staysAway, tried } from './premise.ts'

export default rule({
  id: 'filters/negative',
  level: 'MUST',
  says: 'A negative `refuse_seconds` counts as the default of five seconds.',
  cites: [{ document: 'mesos-proto', section: 'Filters', statement: 3 }],
  given: refusing,

  *check(timeline) {
    for (const one of tried(timeline)) {
      if ((one.refusal.refuseSeconds ?? 0) < 0) yield* staysAway(one)
    }
  },
})
