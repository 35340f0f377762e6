import type { Conduct, Session } from '../conduct/conduct.ts'
import { never } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { get, text } from '../harness/read.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/comes-back-by-id',
  level: 'SHOULD',
  says: 'A framework whose subscription broke comes back with the id that the master assigned to it.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Recommendations for Highly Available Frameworks',
      statement: 1,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 2 },
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 9 },
  ],

  *check(conduct) {
    for (const session of conduct.sessions) {
      const { at } = session
      const broke = conduct.sessions.findLast((one) => isSuccessor(conduct, session, one))
      if (broke?.id === undefined) continue
      yield session.givenId === broke.id
        ? kept(at)
        : broken(
            at,
            `SUBSCRIBE with the id ${broke.id}, which it had until its stream ended`,
            session.givenId === undefined ? 'SUBSCRIBE without id' : `the id ${session.givenId}`,
          )
    }
  },
})

/** Of the same name, after a stream that ended within the time that the framework asked to be waited for. */
function isSuccessor(conduct: Conduct, session: Session, former: Session): boolean {
  if (former === session || former.at > session.at || former.subscribedAt === never) return false
  if (nameOf(conduct, former) !== nameOf(conduct, session)) return false
  const endedAt = Math.min(former.endedAt, former.errorAt)
  if (endedAt > session.at || wasTornDown(conduct, former, session)) return false
  const timeoutS = Number(get(infoOf(conduct, former), 'failover_timeout') ?? 0)
  return session.ms - conduct.msAt(endedAt) < timeoutS * 1_000
}

const infoOf = (conduct: Conduct, session: Session) =>
  conduct.introductions.find((one) => one.who === session.who && one.at === session.at)?.info

const nameOf = (conduct: Conduct, session: Session) => text(infoOf(conduct, session), 'name')

const wasTornDown = ({ calls }: Conduct, { who, at }: Session, next: Session): boolean =>
  calls.some(
    (one) => one.who === who && at < one.at && one.at < next.at && one.call.type === 'TEARDOWN',
  )
