import { names } from '../harness/questions.ts'
import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { several } from './premise.ts'

export default rule({
  id: 'destroy/all-or-nothing',
  level: 'SHOULD',
  says: 'A DESTROY of several volumes, one of them in use, destroys none of them.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-destroy-two-in-one.json',
    },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const all of several(timeline)) {
      const used = all.find(({ users }) => users.length > 0)
      for (const { destroy, life, users } of all) {
        if (used === undefined || users.length > 0 || destroy.outcome !== 'refused') continue
        const after = timeline.stateAfter(life.agent, destroy.doneAt)
        if (after === undefined || after.knownAt > life.mayEndAt) continue
        yield after.total.some((one) => keyOf(life.agent, one) === life.key)
          ? kept(after.at)
          : broken(
              after.at,
              `${life.key} stays with ${used.life.key}, which ${names(used.users)} use`,
              'it is gone',
            )
      }
    }
  },
})
