import { mayBeOffered, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { broken, kept, rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts } from './premise.ts'

export default rule({
  id: 'destroy/refused-offered-again',
  level: 'MUST',
  says: 'A shared volume whose DESTROY was refused is offered again.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 7,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  given: destroying,

  *check(timeline) {
    for (const { destroy, life } of attempts(timeline)) {
      if (destroy.outcome !== 'refused' || !isShared(life.volume)) continue
      const next = timeline
        .chances(life)
        .find((offer) => offer.askedAt >= destroy.doneAt && mayBeOffered(offer.to, life.volume))
      if (next === undefined) continue
      yield offersVolume(next, life.key)
        ? kept(next.at)
        : broken(next.at, `${life.key} is offered after its refused DESTROY`, 'the offer lacks it')
    }
  },
})
