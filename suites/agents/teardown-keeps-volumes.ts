import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { endings } from './teardown.ts'

export default rule({
  id: 'agents/teardown-keeps-volumes',
  level: 'MUST',
  says: 'A volume outlives the framework that used it.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 2,
    },
  ],
  given: departing,

  *check(timeline) {
    for (const { at, keys, agent, after } of endings(timeline)) {
      for (const key of keys) {
        if (timeline.standing(key, at) === undefined) continue
        const isThere = after.total.some((one) => keyOf(agent, one) === key)
        yield isThere ? kept(after.at) : broken(after.at, `volume ${key}`, 'it is gone')
      }
    }
  },
})
