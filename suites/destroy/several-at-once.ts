import { keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { mayDestroy, outcomeOf, several } from './premise.ts'

export default rule({
  id: 'destroy/several-at-once',
  level: 'MUST',
  says: 'One DESTROY can name several volumes that nobody uses, and destroys them all.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 3,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /destroy-volumes',
      statement: 9,
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const all of several(timeline)) {
      const [first] = all
      const { destroy } = first
      if (!all.every((one) => mayDestroy(one) && timeline.isUnused(one.life.key, destroy.at)))
        continue
      const keys = all.map(({ life }) => life.key)
      const expected = `${keys.join(' and ')} are destroyed`
      if (destroy.outcome === 'refused') {
        yield broken(destroy.doneAt, expected, outcomeOf(first))
        continue
      }
      const after = timeline.stateAfter(destroy.agent, destroy.doneAt)
      const left = after?.total.find((one) => keys.includes(keyOf(destroy.agent, one)))
      if (after === undefined || left === undefined) yield kept(destroy.doneAt)
      else yield broken(after.at, expected, `${keyOf(destroy.agent, left)} is left`)
    }
  },
})
