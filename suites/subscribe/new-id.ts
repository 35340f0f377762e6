import { broken, kept, rule } from '../rule.ts'
import { subscribing } from '../scenarios/subscribing.ts'
import { idGiven, infoOf, subscriptions } from './premise.ts'

export default rule({
  id: 'subscribe/new-id',
  level: 'MUST',
  says: 'A framework that subscribes without an id is new, and is given an id that no other has.',
  cites: [
    { document: 'scheduler-http-api', section: 'SUBSCRIBE', statement: 4 },
    { document: 'scheduler-proto', section: 'Call', statement: 1 },
    { document: 'mesos-proto', section: 'FrameworkInfo', statement: 2 },
  ],
  given: subscribing,

  *check({ entries }) {
    const known = new Set<string>()
    for (const one of subscriptions(entries)) {
      const id = idGiven(one)
      if (id === undefined) continue
      if (infoOf(one).id === undefined && one.call.framework_id === undefined) {
        yield id !== '' && !known.has(id)
          ? kept(one.at)
          : broken(one.at, 'an id of its own', `the id ${id}, which another framework has`)
      }
      known.add(id)
    }
  },
})
