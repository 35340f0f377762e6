import { offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { optingIn } from '../scenarios/opting-in.ts'
import { changes, endOf } from './premise.ts'

export default rule({
  id: 'opt-in/update-adds',
  level: 'MUST',
  says: 'A framework that adds SHARED_RESOURCES by UPDATE_FRAMEWORK is offered shared volumes from then on.',
  cites: [
    {
      document: 'scheduler-http-api',
      section: 'UPDATE_FRAMEWORK / Updating other fields',
      statement: 3,
    },
    { document: 'mesos-proto', section: 'FrameworkInfo.Capability', statement: 2 },
  ],
  since: '1.9',
  given: optingIn,

  *check(timeline) {
    for (const change of changes(timeline)) {
      if (change.before || !change.after) continue
      const until = endOf(timeline, change)
      for (const life of timeline.lives.filter((one) => isShared(one.volume))) {
        for (const offer of timeline.chances(life)) {
          if (offer.to.name !== change.who || offer.askedAt < change.at || offer.at > until)
            continue
          yield offersVolume(offer, life.key)
            ? kept(offer.at)
            : broken(
                offer.at,
                `${change.who}, which opted in, is offered ${life.key}`,
                'the offer lacks it',
              )
        }
      }
    }
  },
})
