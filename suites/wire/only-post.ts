import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, toApi } from './request.ts'

export default rule({
  id: 'wire/only-post',
  level: 'SHOULD',
  says: 'The v1 endpoints take POST only; any other method is a 405.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'GET and PUT on /api/v1/scheduler and /api/v1',
    },
    { document: 'operator-http-api', section: 'Overview', statement: 2 },
    { document: 'scheduler-http-api', section: 'Overview', statement: 2 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      if (entry.request.method !== 'POST') yield expectStatus(entry, 405, '')
    }
  },
})
