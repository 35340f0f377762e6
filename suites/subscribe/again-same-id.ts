import { text } from '../harness/read.ts'
import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { idGiven, subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/again-same-id',
  level: 'MUST',
  says: 'A framework that subscribes again with its id is the same framework, and keeps the id.',
  cites: [
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 9 },
    {
      document: 'high-availability-framework-guide',
      section: 'Recommendations for Highly Available Frameworks',
      statement: 1,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 2 },
  ],
  given: subscribing,

  *check({ entries }) {
    for (const one of subscriptions(entries)) {
      const asked = text(one.call, 'framework_id', 'value') ?? ''
      const given = idGiven(one)
      if (asked === '' || given === undefined) continue
      yield given === asked
        ? kept(one.at)
        : broken(one.at, `SUBSCRIBED with the id ${asked}`, `SUBSCRIBED with the id ${given}`)
    }
  },
})
