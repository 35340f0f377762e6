import { names, offersVolume } from '../harness/questions.ts'
import { isShared } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { destroying } from '../scenarios/destroying.ts'
import { attempts, mustBeRefused } from './premise.ts'

export default rule({
  id: 'destroy/offer-means-nothing',
  level: 'MUST',
  says: 'That a shared volume is in an offer does not make it eligible to be destroyed.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 1 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 2,
    },
    { document: 'shared-volumes-ja', section: 'Destroying Shared Volumes', statement: 1 },
  ],
  needs: ['tasks'],
  given: destroying,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life, users, pending } = attempt
      const using = [...users, ...pending]
      const offered = destroy.offers.some((offer) => offersVolume(offer, life.key))
      if (!isShared(life.volume) || using.length === 0 || !offered) continue
      yield mustBeRefused(attempt, `it is offered, but ${names(using)} use it`)
    }
  },
})
