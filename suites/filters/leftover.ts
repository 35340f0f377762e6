import { isShared } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'
import { staysAway, tried } from './premise.ts'

export default rule({
  id: 'filters/leftover',
  level: 'MUST',
  says: 'What an ACCEPT leaves of an offer is not offered to the same framework before its filter is over.',
  cites: [
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 3 },
    { document: 'scheduler-http-api', section: 'ACCEPT', statement: 4 },
  ],
  needs: ['tasks'],
  given: leaving,

  *check(timeline) {
    for (const one of tried(timeline)) {
      const { tasks } = one.refusal
      if (tasks.length === 0 || tasks.some(({ uses }) => uses.some(isShared))) continue
      yield* staysAway(one)
    }
  },
})
