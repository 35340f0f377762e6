import { rule } from '../rule.ts'
import { refusing } from '../scenarios/refusing.ts'
import { staysAway, tried } from './premise.ts'

export default rule({
  id: 'filters/default',
  level: 'MUST',
  says: 'Without `filters` what was declined stays away for five seconds.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 7 },
    { document: 'mesos-proto', section: 'Filters', statement: 1 },
  ],
  given: refusing,

  *check(timeline) {
    for (const one of tried(timeline)) {
      if (one.refusal.refuseSeconds === undefined) yield* staysAway(one)
    }
  },
})
