import { mustBeRefused } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { plainDisk, resizes } from './premise.ts'

export default rule({
  id: 'resize/grow-needs-disk',
  level: 'MUST',
  says: 'A volume grows by disk that was offered with it: GROW_VOLUME by more is refused.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 1,
    },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, volume, by } of resizes(timeline, 'GROW_VOLUME')) {
      const isFirst = timeline.siblings(fact).every((one) => one.outcome === 'refused')
      const disk = plainDisk(
        volume,
        fact.offers.flatMap((one) => one.resources),
      )
      if (fact.offers.length === 0 || !isFirst || by <= disk) continue
      yield mustBeRefused(fact, `of ${by} MB ${disk} were offered`)
    }
  },
})
