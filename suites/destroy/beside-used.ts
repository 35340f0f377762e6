import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts, isEntitled, mustSucceed } from './premise.ts'

export default rule({
  id: 'destroy/beside-used',
  level: 'MUST',
  says: 'A volume that nobody uses can be destroyed while tasks use other volumes of its role and agent.',
  cites: [
    { document: 'shared-volumes-2017', section: 'Destroying Shared Volumes', statement: 2 },
    {
      document: 'shared-volumes-2016',
      section: 'Destroying shared persistent volumes',
      statement: 4,
    },
  ],
  needs: ['tasks'],
  given: clearing,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      if (!timeline.isUnused(life.key, destroy.at) || !isEntitled(attempt)) continue
      const others = timeline.lives
        .filter((one) => one !== life && one.agent === life.agent)
        .flatMap((one) => timeline.users(one.key, destroy.at))
      if (others.length > 0) yield mustSucceed(attempt, `${names(others)} use other volumes`)
    }
  },
})
