import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups, isSound, keysOf, membersOn, mustRun } from './premise.ts'

export default rule({
  id: 'groups/one-member',
  level: 'SHOULD',
  says: 'A task group runs where one of its members, a task or the executor, names a shared volume of the offer.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-group-one-of-two.json',
    },
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-group-executor-holds.json',
    },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const group of groups(timeline)) {
      const keys = [...keysOf(group)]
      if (group.before.length > 0 || keys.length === 0 || !isSound(timeline, group)) continue
      if (group.tasks.some(({ info }) => info.executor !== undefined)) continue
      if (!keys.every((key) => membersOn(group, key) === 1)) continue
      yield* mustRun(group, 'one member names the volume')
    }
  },
})
