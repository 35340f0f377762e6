import { roleOf } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { misses, mustBeMissing, writes } from './premise.ts'

export default rule({
  id: 'data/volumes-apart',
  level: 'SHOULD',
  says: 'Each volume has files of its own: what is written to one is not found on another of the same role.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'two volumes of a role, each with files of its own',
    },
  ],
  needs: ['tasks', 'shell'],
  given: keeping,

  *check(timeline) {
    for (const reader of misses(timeline)) {
      const { life, file } = reader
      const writer = writes(timeline).find(
        (one) =>
          one.file === file &&
          one.life.key !== life.key &&
          one.life.goneAt > reader.task.endedAt &&
          roleOf(one.life.volume) === roleOf(life.volume),
      )
      if (writer !== undefined) yield mustBeMissing(reader, writer)
    }
  },
})
