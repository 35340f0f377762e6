import { mustBeRefused } from '../harness/outcomes.ts'
import { isVolume } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/creator-principal',
  level: 'MUST',
  says: 'A framework with a principal creates volumes in that name only: CREATE without it or with another is refused.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 7,
    },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 7 },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const principal = timeline.framework(create.by)?.principal
      const creator = volume.disk?.persistence?.principal
      if (principal === undefined || !isVolume(volume) || creator === principal) continue
      yield mustBeRefused(
        create,
        `${create.by} is ${principal}, the creator ${creator ?? 'nobody'}`,
      )
    }
  },
})
