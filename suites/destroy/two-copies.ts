import { offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/two-copies',
  level: 'MAY',
  says: 'A DESTROY with two offers that both hold the shared volume is refused, though nobody uses the volume.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/offer-again-while-held.json',
    },
  ],
  since: '1.4',
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      const copies = destroy.offers.filter(
        (offer) => offer.until >= destroy.at && offersVolume(offer, life.key),
      )
      if (copies.length < 2 || destroy.index > 0 || !isShared(life.volume)) continue
      if (timeline.isUnused(life.key, destroy.at)) {
        yield mustBeRefused(attempt, `${copies.length} offers hold it`)
      }
    }
  },
})
