import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { soundResizes } from './premise.ts'

export default rule({
  id: 'resize/shrink-by-operator',
  level: 'MUST',
  says: 'The operator shrinks a volume with SHRINK_VOLUME of the operator API.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 16 },
    { document: 'persistent-volume', section: 'Versioned HTTP Operator API', statement: 1 },
    { document: 'operator-http-api', section: 'SHRINK_VOLUME', statement: 1 },
    { document: 'operator-http-api', section: 'SHRINK_VOLUME', statement: 2 },
    { document: 'master-proto', section: 'Call.ShrinkVolume', statement: 1 },
  ],
  since: '1.6',
  needs: ['operation-feedback'],
  given: keeping,

  *check(timeline) {
    for (const { fact, life, by } of soundResizes(timeline, 'SHRINK_VOLUME', 'operator')) {
      yield mustSucceed(fact, `${life.key} shrinks by ${-by} MB`)
    }
  },
})
