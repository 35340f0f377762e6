import { duty } from '../conduct/duty.ts'
import { get } from '../harness/read.ts'
import { broken, kept } from '../rule.ts'

export default duty({
  id: 'framework/failover-timeout',
  level: 'SHOULD',
  says: 'A framework with tasks sets a `failover_timeout`, or a broken connection ends them.',
  cites: [
    {
      document: 'high-availability-framework-guide',
      section: 'Recommendations for Highly Available Frameworks',
      statement: 3,
    },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 6 },
  ],

  *check(conduct) {
    for (const who of conduct.frameworks) {
      const first = conduct.tasks.find((task) => task.who === who)
      if (first === undefined) continue
      const { info } = conduct.introduction(who, first.at) ?? {}
      const seconds = Number(get(info, 'failover_timeout') ?? 0)
      yield seconds > 0
        ? kept(first.at)
        : broken(first.at, 'a failover_timeout above 0', `LAUNCH with ${seconds}`)
    }
  },
})
