import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { typeOf } from './premise.ts'

export default duty({
  id: 'framework/stream-id',
  level: 'MUST',
  says: 'Every call but SUBSCRIBE carries the Mesos-Stream-Id that the framework was given by its subscription.',
  cites: [
    { document: 'scheduler-http-api', section: 'Calls', statement: 2 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 7 },
  ],

  *check({ sessions, calls }) {
    for (const call of calls) {
      const { at, who, streamId } = call
      const given = sessions.filter((one) => one.who === who && one.at < at)
      // A recording made by a client may lack the header; the mock's does not.
      if (given.every((one) => one.streamId === undefined)) continue
      if (streamId !== undefined && given.some((one) => one.streamId === streamId)) yield kept(at)
      else {
        const sent = streamId === undefined ? 'no such header' : `Mesos-Stream-Id: ${streamId}`
        const own = given.findLast((one) => one.streamId !== undefined)?.streamId
        yield broken(at, `Mesos-Stream-Id: ${own}`, `${typeOf(call)} with ${sent}`)
      }
    }
  },
})
