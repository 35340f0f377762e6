import type { Resource } from '../../spec-schemas/types.ts'
import { isPlainDisk, isVolume, roleOf, sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts } from './premise.ts'

export default rule({
  id: 'destroy/gives-disk-back',
  level: 'MUST',
  says: 'A destroyed volume becomes the reserved disk again that it was made of.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 8,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 2 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 5,
    },
  ],
  given: destroying,

  *check(timeline) {
    for (const { destroy, life } of attempts(timeline)) {
      if (destroy.outcome !== 'finished' || destroy.volumes.length !== 1) continue
      const before = timeline.stateBefore(life.agent, destroy.at)
      const after = timeline.stateAfter(life.agent, destroy.doneAt)
      if (!before || !after || !timeline.isAlone(destroy.at, before, after)) continue
      const role = roleOf(life.volume)
      const plain = (one: Resource) => isPlainDisk(one) && !isVolume(one) && roleOf(one) === role
      const back = sum(after.total, plain) - sum(before.total, plain)
      const size = sizeOf(life.volume)
      yield Math.abs(back - size) < 0.001
        ? kept(after.at)
        : broken(after.at, `${size} MB of disk reserved to ${role} come back`, `${back} MB do`)
    }
  },
})

function sum(resources: Resource[], select: (one: Resource) => boolean): number {
  return resources.filter(select).reduce((total, one) => total + sizeOf(one), 0)
}
