import { mustSucceed } from '../harness/outcomes.ts'
import { describe } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/not-atomic',
  level: 'MUST',
  says: 'The operations of an ACCEPT do not succeed or fail as one: beside one that is refused the others are done.',
  cites: [
    { document: 'persistent-volume', section: 'Programming with Persistent Volumes', statement: 2 },
  ],
  given: forming,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      const refused = [...timeline.operations('CREATE'), ...timeline.operations('RESERVE')].some(
        (one) => one.at === create.at && one !== create && one.outcome === 'refused',
      )
      if (!refused || create.outcome === 'unknown') continue
      yield mustSucceed(create, `${create.volumes.map(describe).join()} is made all the same`)
    }
  },
})
