import { mustBeRefused } from '../harness/outcomes.ts'
import { sizeOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { resizes } from './premise.ts'

export default rule({
  id: 'resize/shrink-leaves-some',
  level: 'SHOULD',
  says: 'A volume does not shrink to nothing: SHRINK_VOLUME by its size or more is refused.',
  cites: [{ observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/resize.json' }],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, volume, by } of resizes(timeline, 'SHRINK_VOLUME')) {
      const size = sizeOf(volume)
      if (size + by <= 0) yield mustBeRefused(fact, `${-by} of ${size} MB are to go`)
    }
  },
})
