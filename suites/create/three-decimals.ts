import { attempts, isEntitled, mustSucceed } from '../destroy/premise.ts'
import { sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { diskFor } from './premise.ts'

export default rule({
  id: 'create/three-decimals',
  level: 'MUST',
  says: 'Three decimals of a size count: no more is taken from the disk for a volume, nor asked of who names it.',
  cites: [
    { document: 'attributes-resources', section: 'Resources', statement: 3 },
    { document: 'mesos-proto', section: 'Value.Scalar', statement: 1 },
  ],
  given: forming,

  *check(timeline) {
    for (const create of timeline.operations('CREATE')) {
      const [volume, ...others] = create.volumes
      const before = timeline.stateBefore(create.agent, create.at)
      const after = timeline.stateAfter(create.agent, create.doneAt)
      if (volume === undefined || others.length > 0 || create.outcome !== 'finished') continue
      const size = sizeOf(volume)
      if (size === rounded(size) || !before || !after) continue
      if (!timeline.isAlone(create.at, before, after)) continue
      const taken = diskFor(volume, before.total) - diskFor(volume, after.total)
      yield Math.abs(taken - rounded(size)) < 0.000_05
        ? kept(after.at)
        : broken(after.at, `${rounded(size)} MB are taken for ${size}`, `${taken} are`)
    }
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      const [named = 0] = destroy.volumes.map(sizeOf)
      const size = sizeOf(life.volume)
      if (named === size || rounded(named) !== rounded(size) || !isEntitled(attempt)) continue
      if (timeline.isUnused(life.key, destroy.at)) {
        yield mustSucceed(attempt, `${named} MB and ${size} MB are the same`)
      }
    }
  },
})

function rounded(size: number): number {
  return Math.round(size * 1000) / 1000
}
