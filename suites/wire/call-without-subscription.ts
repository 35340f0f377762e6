import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { wiring } from '../scenarios/wiring.ts'
import { isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/call-without-subscription',
  level: 'MUST',
  says: 'A call in the name of a framework that is not subscribed is refused, with 403 or 400.',
  // The document says 403; Apache Mesos answers 400 where it does not know the framework at all.
  cites: [
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 12 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 13 },
    { document: 'scheduler-proto', section: 'Call.Subscribe', statement: 1 },
  ],
  given: wiring,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const call = readable(entry)?.call
      const id = text(call, 'framework_id', 'value')
      if (!isScheduler(entry) || call?.type !== 'REVIVE' || id === undefined) continue
      const known = entries.some(
        (one) =>
          one.at < entry.at &&
          one.type === 'EVENT' &&
          text(one.event, 'subscribed', 'framework_id', 'value') === id,
      )
      if (known) continue
      const { status, body } = entry
      yield status === 403 || status === 400
        ? kept(entry.at)
        : broken(entry.at, 'REVIVE of an unknown framework: 403 or 400', `${status} ${body ?? ''}`)
    }
  },
})
