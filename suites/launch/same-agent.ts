import { fateOf } from '../harness/questions.ts'
import { isVolume, keyOf } from '../harness/resource.ts'
import type { OfferFact } from '../harness/timeline.ts'
import { broken, kept, rule } from '../rule.ts'
import { keepingApart } from '../scenarios/keeping-apart.ts'

export default rule({
  id: 'launch/same-agent',
  level: 'MUST',
  says: 'A volume is shared by tasks of one agent: none of another agent can be launched on it, and no other offers it.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Overview', statement: 5 },
    { document: 'shared-volumes-ja', section: 'Overview', statement: 5 },
    { document: 'mesos-proto', section: 'Offer', statement: 1 },
  ],
  needs: ['tasks'],
  given: keepingApart,

  *check(timeline) {
    for (const task of timeline.tasks) {
      const elsewhere = task.info.agent_id?.value !== task.agent
      const fate = fateOf(task)
      if (!elsewhere || task.agent === '' || task.keys.length === 0 || fate === undefined) continue
      const expected = `${task.id}, for another agent than its volume's, is refused`
      yield fate.ran ? broken(fate.at, expected, fate.words) : kept(fate.at)
    }
    for (const offer of timeline.offers) {
      const stray = strayIn(offer, (agent, key) =>
        timeline.lives.some((life) => life.agent === agent && life.key === key && life.by),
      )
      if (stray === undefined) continue
      yield broken(
        offer.at,
        `${stray} is offered by the agent that it was made on`,
        'another offers it',
      )
    }

    /** A volume in an offer that was made on another agent, and not on this one. */
    function strayIn(offer: OfferFact, isMade: (agent: string, key: string) => boolean) {
      const others = new Set(timeline.lives.flatMap((life) => (life.by ? [life.agent] : [])))
      others.delete(offer.agent)
      return offer.resources
        .filter((one) => isVolume(one) && !isMade(offer.agent, keyOf(offer.agent, one)))
        .flatMap((one) => [...others].map((agent) => keyOf(agent, one)))
        .find((key) => isMade(key.split(' ')[0] ?? '', key))
    }
  },
})
