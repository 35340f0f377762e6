import { never } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { typeOf } from './premise.ts'

export default duty({
  id: 'framework/heeds-error',
  level: 'SHOULD',
  says: 'A framework that is told ERROR gives that subscription up.',
  cites: [{ document: 'scheduler-http-api', section: 'ERROR', statement: 3 }],

  *check(conduct) {
    for (const { who, at, errorAt, streamId } of conduct.sessions) {
      if (errorAt === never) continue
      const { calls } = conduct
      const next = conduct.sessions.find((one) => one.who === who && one.at > at)?.at ?? never
      const onward = calls.find(
        (call) =>
          call.who === who &&
          conduct.knows(call.at, errorAt) &&
          (call.streamId === streamId || call.at < next),
      )
      yield onward === undefined
        ? kept(errorAt)
        : broken(onward.at, 'SUBSCRIBE, or nothing more', `${typeOf(onward)} after the ERROR`)
    }
  },
})
