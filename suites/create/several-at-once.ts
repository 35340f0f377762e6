import { mustSucceed } from '../harness/outcomes.ts'
import { describe, keyOf, kindOf, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { diskFor, isNew, mayCreate } from './premise.ts'

export default rule({
  id: 'create/several-at-once',
  level: 'MUST',
  says: 'One CREATE may make several volumes.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 3,
    },
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 12,
    },
  ],
  given: forming,

  *check(timeline) {
    for (const create of timeline.operations('CREATE')) {
      const [first, ...others] = create.volumes
      if (create.outcome === 'unknown' || first === undefined || others.length === 0) continue
      const isAlike = others.every((one) => kindOf(one) === kindOf(first))
      const isFine = create.volumes.every(
        (one) => isNew(timeline, create, one) && mayCreate(timeline, create, one),
      )
      const ids = new Set(create.volumes.map((one) => keyOf(create.agent, one)))
      const size = create.volumes.reduce((sum, one) => sum + sizeOf(one), 0)
      const disk = diskFor(first, create.offers[0]?.resources ?? [])
      const isFirst = timeline.siblings(create).every((one) => one.outcome === 'refused')
      if (!isAlike || !isFine || !isFirst || disk < size || ids.size < create.volumes.length)
        continue
      yield mustSucceed(create, `${create.volumes.map(describe).join(' and ')} are made`)
      const after = timeline.stateAfter(create.agent, create.doneAt)
      const there = after?.total.map((one) => keyOf(create.agent, one)) ?? []
      const missing = [...ids].filter((id) => !there.includes(id))
      if (create.outcome !== 'finished' || after === undefined) continue
      yield missing.length === 0
        ? kept(after.at)
        : broken(after.at, 'every volume of the CREATE is there', `${missing.join()} is not`)
    }
  },
})
