import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { sharing } from '../scenarios/sharing.ts'
import { isBase64 } from './base64.ts'

export default rule({
  id: 'wire/base64-bytes',
  level: 'MUST',
  says: 'The uuid of a status is bytes, and hence Base64 in JSON.',
  cites: [
    { document: 'scheduler-http-api', section: 'Calls', statement: 1 },
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE', statement: 4 },
    { document: 'scheduler-http-api', section: 'ACKNOWLEDGE_OPERATION_STATUS', statement: 4 },
    { document: 'scheduler-http-api', section: 'Events', statement: 4 },
  ],
  given: sharing,

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'EVENT') continue
      const uuid =
        text(entry.event, 'update', 'status', 'uuid') ??
        text(entry.event, 'update_operation_status', 'status', 'uuid', 'value')
      // In a recording a symbol stands for it.
      if (uuid === undefined || uuid.startsWith('<')) continue
      yield isBase64(uuid) ? kept(entry.at) : broken(entry.at, 'a uuid in Base64', uuid)
    }
  },
})
