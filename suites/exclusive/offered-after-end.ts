import { offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { excluding } from '../scenarios/excluding.ts'

export default rule({
  id: 'exclusive/offered-after-end',
  level: 'MUST',
  says: 'A volume that is not shared is offered again when the task that used it has ended.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Overview', statement: 3 },
    { document: 'shared-volumes-ja', section: 'Overview', statement: 3 },
    { document: 'scheduler-http-api', section: 'KILL', statement: 4 },
    { document: 'persistent-volume', section: 'Usage', statement: 8 },
    { document: 'persistent-volume', section: 'Persistent Volumes', statement: 3 },
    { document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 2 },
    { document: 'mesos-proto', section: 'TaskState', statement: 1 },
  ],
  given: excluding,

  *check(timeline) {
    for (const life of timeline.lives.filter((one) => !isShared(one.volume))) {
      for (const offer of timeline.chances(life)) {
        const past = timeline.tasks.filter(
          (one) =>
            one.keys.includes(life.key) &&
            one.runningAt < one.endedAt &&
            one.endedAt <= offer.askedAt,
        )
        if (past.length === 0 || !timeline.isUnused(life.key, offer.askedAt)) continue
        if (timeline.isHeld(life.key, offer.at)) continue
        yield offersVolume(offer, life.key)
          ? kept(offer.at)
          : broken(offer.at, `${life.key} is offered again`, 'the offer lacks it')
      }
    }
  },
})
