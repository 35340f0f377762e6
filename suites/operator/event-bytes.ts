import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { operating } from '../scenarios/operating.ts'
import { isBase64 } from '../wire/base64.ts'
import { heard } from './premise.ts'

export default rule({
  id: 'operator/event-bytes',
  level: 'MUST',
  says: 'The uuid of a status on the stream of an operator is bytes, and hence Base64 in JSON.',
  cites: [{ document: 'operator-http-api', section: 'Events', statement: 2 }],
  needs: ['tasks'],
  given: operating,

  *check({ entries }) {
    for (const { at, event } of heard(entries)) {
      const uuid = text(event, 'task_updated', 'status', 'uuid')
      // In a recording a symbol stands for it.
      if (uuid === undefined || uuid.startsWith('<')) continue
      yield isBase64(uuid) ? kept(at) : broken(at, 'a uuid in Base64', uuid)
    }
  },
})
