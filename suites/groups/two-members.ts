import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups, isSound, keysOf, membersOn, mustNotRun } from './premise.ts'

export default rule({
  id: 'groups/two-members',
  level: 'MAY',
  says: 'A task group is refused where two of its members, tasks or the executor, name the same shared volume.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-group-two-tasks.json',
    },
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-group-executor-and-task.json',
    },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const group of groups(timeline)) {
      const twice = [...keysOf(group)].find((key) => membersOn(group, key) > 1)
      if (twice === undefined || !isSound(timeline, group)) continue
      yield* mustNotRun(group, `${membersOn(group, twice)} members name ${twice}`)
    }
  },
})
