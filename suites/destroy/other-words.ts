import type { Resource } from '../../spec-schemas/types.ts'
import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts, isEntitled, mustSucceed } from './premise.ts'

export default rule({
  id: 'destroy/other-words',
  level: 'MAY',
  says: 'A volume can be destroyed by a DESTROY that gives it another container path or another creator.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'DESTROY of a volume under another container path and creator is done',
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      const [named] = destroy.volumes
      if (named === undefined || wordsOf(named) === wordsOf(life.volume)) continue
      if (!isEntitled(attempt) || !timeline.isUnused(life.key, destroy.at)) continue
      yield mustSucceed(attempt, 'only words that do not make up its identity differ')
    }
  },
})

function wordsOf({ disk }: Resource): string {
  return JSON.stringify([disk?.volume?.container_path, disk?.persistence?.principal])
}
