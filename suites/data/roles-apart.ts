import { roleOf, volumeId } from '../harness/resource.ts'
import { rule } from '../rule.ts'
import { keeping } from '../scenarios/keeping.ts'
import { misses, mustBeMissing, writes } from './premise.ts'

export default rule({
  id: 'data/roles-apart',
  level: 'SHOULD',
  says: 'Volumes of one id that belong to different roles have files of their own.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'volumes of one id and two roles, each with files of its own',
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
          one.life.goneAt > reader.task.endedAt &&
          volumeId(one.life.volume) === volumeId(life.volume) &&
          roleOf(one.life.volume) !== roleOf(life.volume),
      )
      if (writer !== undefined) yield mustBeMissing(reader, writer)
    }
  },
})
