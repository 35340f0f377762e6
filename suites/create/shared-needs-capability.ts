import { mustBeRefused } from '../harness/outcomes.ts'
import { isCapable } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/shared-needs-capability',
  level: 'SHOULD',
  says: 'A framework that did not opt in to shared resources makes no shared volumes either.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/create-without-capability.json',
    },
  ],
  since: '1.2',
  needs: ['operation-feedback'],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      const framework = timeline.framework(create.by)
      if (framework === undefined || isCapable(framework) || !isShared(volume)) continue
      yield mustBeRefused(create, `${create.by} has not opted in, and the volume is shared`)
    }
  },
})
