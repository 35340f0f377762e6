import { wasRobbed } from '../harness/ignored.ts'
import { offersVolume } from '../harness/questions.ts'
import { isShared, keyOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { leaving } from '../scenarios/leaving.ts'
import { takesAway, tried } from './premise.ts'

export default rule({
  id: 'filters/blind-after-use',
  level: 'SHOULD',
  says: 'Once its tasks use the shared volume of an offer, a framework is offered the rest and the volume again despite its filter.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference:
        'the rest of an offer whose volume tasks use comes back in spite of refuse_seconds',
    },
  ],
  needs: ['tasks'],
  given: leaving,

  *check(timeline) {
    for (const { refusal, at, again, sentinel } of tried(timeline)) {
      const { tasks, agent, offer, who } = refusal
      const used = tasks.flatMap(({ uses }) => uses.filter(isShared))
      const key = used[0] && keyOf(agent, used[0])
      if (key === undefined || !offersVolume(offer, key) || takesAway(sentinel, refusal)) continue
      const found = again.find((one) => offersVolume(one, key))
      if (found === undefined && wasRobbed(timeline, who, refusal.at, at)) continue
      yield found !== undefined
        ? kept(found.at)
        : broken(at, `${who} is offered the rest of the agent with ${key}`, 'it is offered nothing')
      break
    }
  },
})
