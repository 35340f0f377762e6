import { mustBeRefused } from '../harness/outcomes.ts'
import { isShared, isVolume } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { reserving } from '../scenarios/reserving.ts'
import { reserves } from './premise.ts'

export default rule({
  id: 'reserve/unshareable',
  level: 'MUST',
  says: 'Only persistent volumes can be shared: RESERVE of anything else as shared is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource', statement: 13 }],
  needs: ['operation-feedback'],
  given: reserving,

  *check(timeline) {
    for (const { fact, resource } of reserves(timeline)) {
      if (!isShared(resource) || isVolume(resource)) continue
      yield mustBeRefused(fact, `${resource.name} is no persistent volume, and so not shared`)
    }
  },
})
