import { mustBeRefused } from '../harness/outcomes.ts'
import { isVolume } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { creates } from './premise.ts'

export default rule({
  id: 'create/needs-volume',
  level: 'MUST',
  says: 'A persistent volume has a place in the container: CREATE with `disk.persistence` alone is refused.',
  cites: [{ document: 'mesos-proto', section: 'Resource.DiskInfo', statement: 4 }],
  given: forming,

  *check(timeline) {
    for (const { create, volume } of creates(timeline)) {
      if (!isVolume(volume) || volume.disk?.volume !== undefined) continue
      yield mustBeRefused(create, 'disk.volume is not set')
    }
  },
})
