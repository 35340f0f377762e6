import { offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { optingIn } from '../scenarios/opting-in.ts'
import { changes, endOf } from './premise.ts'

export default rule({
  id: 'opt-in/update-removes',
  level: 'SHOULD',
  says: 'A framework that drops SHARED_RESOURCES by UPDATE_FRAMEWORK is offered no shared volume any more.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating other fields',
      statement: 4,
    },
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'UPDATE_FRAMEWORK without SHARED_RESOURCES: the next offer has no shared volume',
    },
  ],
  since: '1.9',
  given: optingIn,

  *check(timeline) {
    for (const change of changes(timeline)) {
      if (!change.before || change.after) continue
      const until = endOf(timeline, change)
      for (const life of timeline.lives.filter((one) => isShared(one.volume))) {
        for (const offer of timeline.chances(life)) {
          if (offer.to.name !== change.who || offer.askedAt < change.at || offer.at > until)
            continue
          yield offersVolume(offer, life.key)
            ? broken(
                offer.at,
                `${change.who}, which opted out, is not offered ${life.key}`,
                'the offer lists it',
              )
            : kept(offer.at)
        }
      }
    }
  },
})
