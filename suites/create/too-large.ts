import { mustBeRefused } from '../harness/outcomes.ts'
import { roleOf, sizeOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates, diskFor } from './premise.ts'

export default rule({
  id: 'create/too-large',
  level: 'MUST',
  says: 'A volume is made of disk that was offered: CREATE of a larger one is refused.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 1,
    },
  ],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const isFirst = timeline.siblings(create).every((one) => one.outcome === 'refused')
      const offered = create.offers.flatMap((one) => one.resources)
      const disk = diskFor(volume, offered)
      if (!isFirst || roleOf(volume) === undefined || disk === 0 || sizeOf(volume) <= disk) continue
      yield mustBeRefused(create, `of ${sizeOf(volume)} MB ${disk} were offered`)
    }
  },
})
