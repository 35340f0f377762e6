import { isEligible, isVolume, keyOf, roleOf } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { keepingApart } from '../scenarios/keeping-apart.ts'

export default rule({
  id: 'launch/only-its-role',
  level: 'MUST',
  says: 'A volume is offered to frameworks of its role only.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 5 },
    {
      document: 'shared-volumes-2016',
      section: 'Creation of shared Persistent Volume',
      statement: 9,
    },
    { document: 'shared-volumes-ja', section: 'Using Shared Volumes', statement: 5 },
  ],
  given: keepingApart,

  *check(timeline) {
    for (const offer of timeline.offers) {
      const foreign = offer.resources.find(
        (one) => isVolume(one) && !isEligible(offer.role, roleOf(one) ?? '*'),
      )
      if (foreign !== undefined) {
        const actual = `an offer to ${offer.role} lists ${keyOf(offer.agent, foreign)}`
        yield broken(offer.at, `offers to ${offer.role} list volumes of ${offer.role} only`, actual)
        continue
      }
      const tempting = timeline.lives.some(
        (life) =>
          life.agent === offer.agent &&
          !isEligible(offer.role, roleOf(life.volume) ?? '*') &&
          life.bornAt <= offer.askedAt &&
          offer.at < life.mayEndAt,
      )
      if (tempting) yield kept(offer.at)
    }
  },
})
