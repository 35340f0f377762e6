import { mustBeRefused } from '../harness/outcomes.ts'
import { keyOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/id-unique',
  level: 'MUST',
  says: 'The id of a volume is unique for its role on the agent: a CREATE with an id that is taken is refused.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 4,
    },
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 3 },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 4 },
    { document: 'mesos-proto', section: 'Resource', statement: 14 },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const key = keyOf(create.agent, volume)
      const before = timeline.siblings(create).filter((one) => one.outcome !== 'refused')
      if (before.some((one) => one.operation.type === 'DESTROY')) continue
      const isMadeBefore = before
        .filter((one) => one.outcome === 'finished')
        .some((one) => one.volumes.some((each) => keyOf(one.agent, each) === key))
      if (isMadeBefore || timeline.standing(key, create.at) !== undefined) {
        yield mustBeRefused(create, `${key} exists`)
      }
    }
  },
})
