import { attempts } from '../destroy/premise.ts'
import { names } from '../harness/questions.ts'
import { broken, kept, rule } from '../rule.ts'
import { contending } from '../scenarios/contending.ts'
import { fateOfOffer, holders, isOurs } from './premise.ts'

export default rule({
  id: 'rescind/not-by-refused-destroy',
  level: 'SHOULD',
  says: 'A DESTROY that is refused because the volume is in use leaves the offers of others alone.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'DESTROY of a volume in use rescinds no offer',
    },
  ],
  needs: ['tasks'],
  given: contending,

  *check(timeline) {
    for (const { destroy, life, users } of attempts(timeline)) {
      const alone = timeline.operationsWith(destroy.by, destroy.at).length === 1
      if (destroy.outcome !== 'refused' || users.length === 0 || !alone) continue
      for (const offer of holders(timeline, life.key, destroy.at).filter(isOurs)) {
        const fate = fateOfOffer(timeline, offer, destroy.doneAt)
        if (fate === undefined || offer.to.name === destroy.by) continue
        const expected = `${offer.to.name} keeps its offer: ${names(users)} use ${life.key}`
        yield fate.rescinded ? broken(fate.at, expected, 'it is rescinded') : kept(fate.at)
      }
    }
  },
})
