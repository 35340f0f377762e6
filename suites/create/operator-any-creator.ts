import { mustSucceed } from '../harness/outcomes.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/operator-any-creator',
  level: 'MUST',
  says: 'An operator whom nobody asks who he is may name anyone as the creator of a volume, or nobody.',
  cites: [
    {
      document: 'persistent-volume',
      section: 'Unversioned Operator HTTP Endpoints / /create-volumes',
      statement: 4,
    },
  ],
  given: forming,

  *check(timeline) {
    for (const api of ['v1', 'form'] as const) {
      for (const create of soundCreates(timeline, api)) {
        const creator = create.volumes[0]?.disk?.persistence?.principal ?? 'nobody'
        if (create.outcome !== 'unknown') yield mustSucceed(create, `${creator} creates a volume`)
      }
    }
  },
})
