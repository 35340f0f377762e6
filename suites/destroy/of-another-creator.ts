import { rule } from '../rule.ts'
import { clearing } from '../scenarios/clearing.ts'
import { attempts, isEntitled, mustSucceed } from './premise.ts'

export default rule({
  id: 'destroy/of-another-creator',
  level: 'MUST',
  says: 'A framework can destroy a volume that is offered to it whoever created it, another framework or the operator.',
  cites: [
    { document: 'persistent-volume', section: 'Usage', statement: 11 },
    {
      document: 'persistent-volume',
      section: 'Programming with Persistent Volumes',
      statement: 19,
    },
  ],
  given: clearing,

  *check(timeline) {
    for (const attempt of attempts(timeline)) {
      const { destroy, life } = attempt
      const creator = life.by?.by
      if (destroy.by === 'operator' || creator === undefined || creator === destroy.by) continue
      const earlier = timeline.possibleUsers(life.key, destroy.at)
      // What the same ACCEPT launches after the DESTROY comes too late to be a user.
      const users = earlier.filter((one) => one.at < destroy.at || one.index < destroy.index)
      if (users.length > 0 || !isEntitled(attempt)) continue
      yield mustSucceed(attempt, `${creator} created it, and nothing restricts ${destroy.by}`)
    }
  },
})
