import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/subscribes-without-stream-id',
  level: 'MUST',
  says: 'SUBSCRIBE carries no Mesos-Stream-Id, not even when a framework comes back.',
  cites: [{ document: 'scheduler-http-api', section: 'Calls', statement: 3 }],

  *check({ entries }) {
    for (const entry of entries) {
      if (entry.type !== 'CALL' || entry.who === 'operator') continue
      if (entry.call.type !== 'SUBSCRIBE') continue
      yield entry.streamId === undefined
        ? kept(entry.at)
        : broken(entry.at, 'SUBSCRIBE without that header', `Mesos-Stream-Id: ${entry.streamId}`)
    }
  },
})
