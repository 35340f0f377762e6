import { mustSucceed } from '../harness/outcomes.ts'
import { sizeOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/fractional-size',
  level: 'MUST',
  says: 'Sizes of volumes may be fractions of a megabyte.',
  cites: [{ document: 'attributes-resources', section: 'Resources', statement: 2 }],
  given: forming,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      const size = create.volumes
        .map(sizeOf)
        .find((one) => !Number.isInteger(one) && Number.isInteger(one * 1000))
      if (size === undefined || create.outcome === 'unknown') continue
      yield mustSucceed(create, `a volume of ${size} MB is made`)
      const life = timeline.lives.find((one) => one.by === create)
      for (const { at, volume } of life ? timeline.sightings(life) : []) {
        yield sizeOf(volume) === size
          ? kept(at)
          : broken(at, `the volume has ${size} MB`, `it has ${sizeOf(volume)}`)
      }
    }
  },
})
