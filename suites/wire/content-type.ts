import { rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { expectStatus, header, toApi } from './request.ts'

const spoken = ['application/json', 'application/x-protobuf']

export default rule({
  id: 'wire/content-type',
  level: 'SHOULD',
  says: 'A call names its content type, or is a 400; one that is neither JSON nor protobuf is a 415.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'POST without Content-Type, and of text/plain',
    },
    { document: 'operator-http-api', section: 'Overview', statement: 2 },
    { document: 'scheduler-http-api', section: 'Overview', statement: 2 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      if (entry.request.method !== 'POST') continue
      const type = header(entry, 'content-type')
      if (type === undefined) yield expectStatus(entry, 400, 'without a content type')
      else if (!spoken.includes(type)) yield expectStatus(entry, 415, `of ${type}`)
    }
  },
})
