import { mustBeRefused } from '../harness/outcomes.ts'
import { isShared } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { resizes } from './premise.ts'

export default rule({
  id: 'resize/shared-refused',
  level: 'MUST',
  says: 'A shared volume cannot be resized, whether it is in use or not.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 7,
    },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life, volume } of resizes(timeline)) {
      if (!isShared(volume) || !isShared(life.volume)) continue
      yield mustBeRefused(fact, `${life.key} is shared`)
    }
  },
})
