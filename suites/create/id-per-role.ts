import { mustSucceed } from '../harness/outcomes.ts'
import { roleOf, volumeId } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { forming } from '../scenarios/forming.ts'
import { soundCreates } from './premise.ts'

export default rule({
  id: 'create/id-per-role',
  level: 'SHOULD',
  says: 'An id that is taken for one role is free for any other role on the same agent.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'CREATE of one id for two roles on one agent: both are done',
    },
    {
      document: 'persistent-volume',
      section: 'Framework API / Offer::Operation::Create',
      statement: 4,
    },
  ],
  given: forming,

  *check(timeline) {
    for (const create of soundCreates(timeline, 'scheduler')) {
      const [volume] = create.volumes
      if (volume === undefined || create.outcome === 'unknown') continue
      const other = timeline.lives.find(
        (life) =>
          life.agent === create.agent &&
          volumeId(life.volume) === volumeId(volume) &&
          roleOf(life.volume) !== roleOf(volume) &&
          life.bornAt <= create.at &&
          create.at <= life.mayEndAt,
      )
      if (other) yield mustSucceed(create, `an id of ${roleOf(other.volume)} is free elsewhere`)
    }
  },
})
