import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { departing } from '../scenarios/departing.ts'
import { endings } from './teardown.ts'

export default rule({
  id: 'agents/teardown-ends-tasks',
  level: 'MUST',
  says: 'TEARDOWN ends the tasks of the framework: what only they used is allocated no longer.',
  cites: [
    { document: 'scheduler-http-api', section: 'TEARDOWN', statement: 1 },
    { document: 'scheduler-http-api', section: 'Disconnections', statement: 7 },
    { document: 'master-proto', section: 'Call.Teardown', statement: 1 },
  ],
  given: departing,

  *check(timeline) {
    for (const { who, keys, agent, after } of endings(timeline)) {
      for (const key of keys) {
        const used = after.allocated.some((one) => keyOf(agent, one) === key)
        yield used
          ? broken(after.at, `nothing of ${who} is allocated`, `volume ${key} is`)
          : kept(after.at)
      }
    }
  },
})
