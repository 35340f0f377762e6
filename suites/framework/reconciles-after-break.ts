import { never } from '../conduct/conduct.ts'
import { duty } from '../conduct/duty.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/reconciles-after-break',
  level: 'SHOULD',
  says: 'A framework that comes back while tasks of its run asks what has become of them.',
  cites: [
    { document: 'high-availability-framework-guide', section: 'Mesos Architecture', statement: 2 },
    { document: 'scheduler-http-api', section: 'RECONCILE', statement: 3 },
  ],

  *check(conduct) {
    for (const { who, at, ms, givenId, subscribedAt, endedAt } of conduct.sessions) {
      if (givenId === undefined || subscribedAt === never) continue
      const own = conduct.unfinished(at).filter((task) => task.who === who)
      if (own.length === 0) continue
      const later = conduct.calls.filter(
        (call) => call.who === who && call.at > subscribedAt && call.at < endedAt,
      )
      const asked = later.find(({ call }) => call.type === 'RECONCILE')
      // Whoever leaves for good has no use for the answer, and whoever has just come may yet ask.
      const isLeaving = later.length > 0 && later.every(({ call }) => call.type === 'TEARDOWN')
      const isNew = later.length === 0 && conduct.endMs - ms < conduct.patienceMs
      if (asked) yield kept(asked.at)
      else if (!isLeaving && !isNew) {
        const tasks = own.map(({ id }) => id).join(', ')
        yield broken(at, `RECONCILE for ${tasks}, or for all tasks`, 'none after SUBSCRIBED')
      }
    }
  },
})
