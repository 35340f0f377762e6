import { get } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { answersTo } from '../views/premise.ts'

export default rule({
  id: 'operator/get-health',
  level: 'MUST',
  says: 'GET_HEALTH tells whether the master is healthy.',
  cites: [
    { document: 'operator-http-api', section: 'GET_HEALTH', statement: 1 },
    { document: 'operator-http-api', section: 'Overview', statement: 1 },
  ],
  given: operating,

  *check({ entries }) {
    for (const { at, answer } of answersTo(entries, 'GET_HEALTH')) {
      const healthy = get(answer, 'get_health', 'healthy')
      yield typeof healthy === 'boolean'
        ? kept(at)
        : broken(at, 'get_health.healthy, true or false', JSON.stringify(answer))
    }
  },
})
