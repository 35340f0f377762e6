import type { CallEntry, Conduct, Session } from '../conduct/conduct.ts'
import { never } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'
import { typeOf } from './premise.ts'

export default duty({
  id: 'framework/silent-while-disconnected',
  level: 'SHOULD',
  says: 'A framework whose stream has ended sends nothing before it has subscribed again.',
  cites: [
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 4 },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 8 },
  ],

  *check(conduct) {
    for (const session of conduct.sessions) {
      if (session.endedAt === never || session.subscribedAt === never) continue
      // What has to happen after an ERROR is another duty's.
      if (session.errorAt < session.endedAt) continue
      const late = conduct.calls.find((call) => isLate(conduct, session, call))
      if (late === undefined) yield kept(session.endedAt)
      else {
        const end = session.endedBy === 'framework' ? 'it left' : 'the master closed its stream'
        yield broken(late.at, 'nothing but SUBSCRIBE', `${typeOf(late)} after ${end}`)
      }
    }
  },
})

function isLate(conduct: Conduct, session: Session, call: CallEntry): boolean {
  if (call.who !== session.who || call.at < session.endedAt) return false
  if (call.streamId !== undefined && call.streamId !== session.streamId) return false
  const next = conduct.sessions.find((one) => one.who === session.who && one.at > session.at)
  if (next !== undefined && call.at > next.at && call.streamId !== session.streamId) return false
  if (session.endedBy === 'framework') return true
  return (call.ms ?? 0) - conduct.msAt(session.endedAt) >= conduct.patienceMs
}
