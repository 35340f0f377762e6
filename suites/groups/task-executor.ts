import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups, mustNotRun } from './premise.ts'

export default rule({
  id: 'groups/task-executor',
  level: 'MUST',
  says: 'A task of a group that names another executor than its group is refused, and its group with it.',
  cites: [{ document: 'mesos-proto', section: 'TaskGroupInfo', statement: 2 }],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const group of groups(timeline)) {
      const own = group.executor.executor_id?.value
      const stranger = group.tasks.find(
        ({ info: { executor } }) => executor !== undefined && executor.executor_id?.value !== own,
      )
      if (stranger === undefined) continue
      yield* mustNotRun(group, `${stranger.id} names an executor of its own`)
    }
  },
})
