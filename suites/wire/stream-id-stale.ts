import { text } from '../harness/read.ts'
import { rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { expectStatus, header, isScheduler, readable, toApi } from './request.ts'

export default rule({
  id: 'wire/stream-id-stale',
  level: 'MUST',
  says: 'Once a framework has subscribed again, a call with the id of its former stream is refused with 400.',
  cites: [{ document: 'scheduler-http-api', section: 'Disconnections', statement: 11 }],
  given: subscribing,

  *check({ entries }) {
    for (const entry of toApi(entries)) {
      const call = readable(entry)?.call
      const id = text(call, 'framework_id', 'value')
      if (!isScheduler(entry) || id === undefined || call?.type !== 'REVIVE') continue
      const streams = entries.flatMap((one) => {
        if (one.at > entry.at || one.type !== 'CALL' || one.call.type !== 'SUBSCRIBE') return []
        const stream = one.headers?.['mesos-stream-id']
        return stream === undefined ? [] : [{ who: one.who, stream }]
      })
      const asked = streams.find(({ stream }) => stream === header(entry, 'mesos-stream-id'))
      const latest = streams.findLast(({ who }) => who === asked?.who)
      if (asked === undefined || asked.stream === latest?.stream) continue
      yield expectStatus(entry, 400, 'with the id of a former stream')
    }
  },
})
