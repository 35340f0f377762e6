import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { soundResizes } from './premise.ts'

export default rule({
  id: 'resize/shrink',
  level: 'MUST',
  says: 'A framework shrinks a volume that it was offered by ACCEPTing the offer with SHRINK_VOLUME.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 15 },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 1,
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::ShrinkVolume',
      statement: 2,
    },
    { document: 'mesos-proto', section: 'Offer.Operation', statement: 4 },
    { document: 'mesos-proto', section: 'AgentInfo.Capability', statement: 5 },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life, by } of soundResizes(timeline, 'SHRINK_VOLUME', 'framework')) {
      yield mustSucceed(fact, `${life.key} shrinks by ${-by} MB`)
    }
  },
})
