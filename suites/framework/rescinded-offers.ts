import { never } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/rescinded-offers',
  level: 'MUST',
  says: 'A framework lets an offer be once it has read that the offer was rescinded.',
  cites: [{ document: 'scheduler-http-api', section: 'RESCIND', statement: 2 }],

  *check(conduct) {
    for (const { id, answeredAt, rescindedAt } of conduct.offers) {
      if (rescindedAt === never) continue
      const late = answeredAt.find((at) => conduct.knows(at, rescindedAt))
      yield late === undefined
        ? kept(rescindedAt)
        : broken(late, 'no call about a rescinded offer', `offer ${id} answered all the same`)
    }
  },
})
