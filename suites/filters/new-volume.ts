import { wasRobbed } from '../harness/ignored.ts'
import { isCapable, offersVolume } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'
import { newVolumes, takesAway, tried } from './premise.ts'

export default rule({
  id: 'filters/new-volume',
  level: 'SHOULD',
  says: 'A new shared volume brings its agent back to a framework that refused the agent before.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'a new shared volume lifts the filter of a framework that can see it',
    },
  ],
  given: leaving,

  *check(timeline) {
    for (const { refusal, at, again, sentinel } of tried(timeline)) {
      const { who, offer } = refusal
      if (!isCapable(offer.to) || takesAway(sentinel, refusal)) continue
      for (const { key } of newVolumes(timeline, refusal, sentinel.askedAt)) {
        const found = again.find((one) => offersVolume(one, key))
        if (found === undefined && wasRobbed(timeline, who, refusal.at, at)) continue
        yield found !== undefined
          ? kept(found.at)
          : broken(at, `${who} is offered the agent with the new ${key}`, 'it is offered nothing')
      }
    }
  },
})
