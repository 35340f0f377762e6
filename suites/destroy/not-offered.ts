import { offersVolume } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/not-offered',
  level: 'MUST',
  says: 'A framework cannot destroy a volume that the offers which it accepts do not hold.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Destroy',
      statement: 3,
    },
  ],
  given: contending,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      if (destroy.by === 'operator' || destroy.offers.length === 0) continue
      if (destroy.offers.some((offer) => offersVolume(offer, life.key))) continue
      yield mustBeRefused(attempt, `no offer to ${destroy.by} holds it`)
    }
  },
})
