import { isShared } from '../../resource/predicates.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/members-share',
  breaks: 'groups/two-members',
  does: 'lets the members of a group share a volume, as the tasks of a LAUNCH do',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      validate({ executor, tasks }, available, acceptance) {
        const seen = new Set<string>()
        const first = <Member extends typeof executor | (typeof tasks)[number]>(
          member: Member,
        ) => ({
          ...member,
          resources: (member.resources ?? []).filter((one) => {
            const isFirst = !isShared(one) || !seen.has(nameOf(one))
            seen.add(nameOf(one))
            return isFirst
          }),
        })
        const group = { executor: first(executor), tasks: tasks.map(first) }
        for (const task of group.tasks)
          if (task.executor !== undefined) task.executor = group.executor
        return parts.LAUNCH_GROUP.validate(group, available, acceptance)
      },
    },
  }),
} satisfies Mutant
