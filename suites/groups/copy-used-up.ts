import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups, isSound, keysOf, mustNotRun } from './premise.ts'

export default rule({
  id: 'groups/copy-used-up',
  level: 'MAY',
  says: 'A task group is refused where an operation before it in its ACCEPT launched tasks on the same shared volume.',
  cites: [
    { observed: 'apache/mesos c1b42f79d', reference: 'fixtures/recordings/use-two-groups.json' },
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-group-after-launch.json',
    },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const group of groups(timeline)) {
      const users = timeline.tasks.filter(
        (one) =>
          one.by === group.tasks[0]?.by &&
          one.at === group.tasks[0]?.at &&
          one.index < group.tasks[0]?.index &&
          one.runningAt < one.endedAt,
      )
      const taken = users.flatMap((one) => one.keys).find((key) => keysOf(group).has(key))
      if (taken === undefined || !isSound(timeline, group)) continue
      yield* mustNotRun(group, `${taken} is used up`)
    }
  },
})
