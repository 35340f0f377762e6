import { mustSucceed } from '../harness/outcomes.ts'
import { keyOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/id-again-after-destroy',
  level: 'MUST',
  says: 'The id of a volume that was destroyed may be given again.',
  cites: [{ document: 'mesos-proto', section: 'Resource.DiskInfo.Persistence', statement: 5 }],
  given: forming,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      const keys = create.volumes.map((one) => keyOf(create.agent, one))
      const past = timeline.lives.find((one) => keys.includes(one.key) && one.goneAt < create.at)
      if (past === undefined || create.outcome === 'unknown') continue
      yield mustSucceed(create, `${past.key}, destroyed before, is made again`)
    }
  },
})
