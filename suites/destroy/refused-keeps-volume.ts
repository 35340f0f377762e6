import { keyOf, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts } from './premise.ts'

export default rule({
  id: 'destroy/refused-keeps-volume',
  level: 'MUST',
  says: 'A DESTROY that is refused leaves the volume as it was.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 6,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  given: destroying,

  *check(timeline) {
    for (const { destroy, life } of attempts(timeline)) {
      if (destroy.outcome !== 'refused') continue
      const after = timeline.stateAfter(life.agent, destroy.doneAt)
      if (after === undefined || after.knownAt > life.mayEndAt) continue
      const left = after.total.find((one) => keyOf(life.agent, one) === life.key)
      const whole = left !== undefined && sizeOf(left) === sizeOf(life.volume)
      const actual = left === undefined ? 'it is gone' : `it has ${sizeOf(left)} MB`
      yield whole
        ? kept(after.at)
        : broken(
            after.at,
            `${life.key} outlives the refused DESTROY, of ${sizeOf(life.volume)} MB`,
            actual,
          )
    }
  },
})
