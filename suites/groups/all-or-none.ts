import { rule } from '../rule.ts'
import { grouping } from '../scenarios/grouping.ts'
import { groups, isOffered, mustNotRun } from './premise.ts'

export default rule({
  id: 'groups/all-or-none',
  level: 'MUST',
  says: 'A task group is launched whole or not at all: none of its tasks runs if one names a volume that is not offered.',
  cites: [{ document: 'mesos-proto', section: 'Offer.Operation', statement: 2 }],
  needs: ['tasks'],
  given: grouping,

  *check(timeline) {
    for (const group of groups(timeline)) {
      const { tasks, offer } = group
      const spoiler = tasks.find((task) => task.uses.some((one) => !isOffered(one, offer)))
      if (tasks.length < 2 || spoiler === undefined) continue
      yield* mustNotRun(group, `${spoiler.id} names a volume that is not offered`)
    }
  },
})
