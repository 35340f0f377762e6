import type { Resource } from '../../spec-schemas/types.ts'
import { isPlainDisk, isVolume, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { creating } from '../scenarios/creating.ts'

export default rule({
  id: 'create/consumes-disk',
  level: 'MUST',
  says: 'A volume takes its size from the reserved disk that it is made of: CREATE changes no total.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Creating Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 7,
    },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 8,
    },
    { document: 'shared-volumes-ja', section: 'Creating Shared Volumes', statement: 1 },
  ],
  given: creating,

  *check(timeline) {
    for (const create of timeline.operations('CREATE')) {
      if (create.outcome !== 'finished') continue
      const before = timeline.stateBefore(create.agent, create.at)
      const after = timeline.stateAfter(create.agent, create.doneAt)
      if (!before || !after || !timeline.isAlone(create.at, before, after)) continue
      const made = create.volumes.reduce((sum, one) => sum + sizeOf(one), 0)
      const plain = sum(before.total, isPlainDisk) - sum(after.total, isPlainDisk)
      const volumes = sum(after.total, isVolume) - sum(before.total, isVolume)
      yield Math.abs(plain - made) < 0.001 && Math.abs(volumes - made) < 0.001
        ? kept(after.at)
        : broken(
            after.at,
            `${made} MB of reserved disk become ${made} MB of volume`,
            `${plain} MB less of disk, ${volumes} MB more of volumes`,
          )
    }
  },
})

function sum(resources: Resource[], select: (one: Resource) => boolean): number {
  return resources.filter(select).reduce((total, one) => total + sizeOf(one), 0)
}
