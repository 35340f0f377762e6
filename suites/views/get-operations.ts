import { list, text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo, running } from './premise.ts'

export default rule({
  id: 'views/get-operations',
  level: 'MUST',
  says: 'GET_OPERATIONS does not list launches.',
  cites: [{ document: 'operator-http-api', section: 'GET_OPERATIONS', statement: 1 }],
  since: '1.6',
  given: operating,

  *check(timeline) {
    for (const { at, answer } of answersTo(timeline.entries, 'GET_OPERATIONS')) {
      if (running(timeline, at).length === 0) continue
      const launches = list(answer, 'get_operations', 'operations').filter((one) =>
        text(one, 'info', 'type')?.startsWith('LAUNCH'),
      )
      yield launches.length === 0 ? kept(at) : broken(at, 'no LAUNCH', `${launches.length} of them`)
    }
  },
})
