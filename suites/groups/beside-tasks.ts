import { names } from '../harness/questions.ts'
import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups, isSound, keysOf, membersOn, mustRun } from './premise.ts'

export default rule({
  id: 'groups/beside-tasks',
  level: 'SHOULD',
  says: 'A task group can be launched on a shared volume that other tasks use already.',
  cites: [
    {
      observed: 'apache/mesos c1b42f79d',
      reference: 'fixtures/recordings/use-group-same-executor.json',
    },
    { document: 'shared-volumes-2017', section: 'Using Shared Volumes', statement: 6 },
  ],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const group of groups(timeline)) {
      const keys = [...keysOf(group)]
      const at = group.tasks[0]?.at ?? 0
      const users = keys.flatMap((key) => timeline.users(key, at))
      if (group.before.length > 0 || users.length === 0 || !isSound(timeline, group)) continue
      if (group.tasks.some(({ info }) => info.executor !== undefined)) continue
      if (!keys.every((key) => membersOn(group, key) === 1)) continue
      yield* mustRun(group, `${names(users)} use its volume too`)
    }
  },
})
