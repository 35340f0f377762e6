import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { soundResizes } from './premise.ts'

export default rule({
  id: 'resize/grow',
  level: 'MUST',
  says: 'A framework grows a volume that it was offered by ACCEPTing the offer with GROW_VOLUME.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 15 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::GrowVolume',
      statement: 3,
    },
    { document: 'mesos-proto', section: 'Offer.Operation', statement: 3 },
    { document: 'mesos-proto', section: 'AgentInfo.Capability', statement: 5 },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life, by } of soundResizes(timeline, 'GROW_VOLUME', 'framework')) {
      yield mustSucceed(fact, `${life.key} grows by ${by} MB`)
    }
  },
})
