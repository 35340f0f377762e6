import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/no-sharing',
  breaks: 'groups/one-member',
  does: 'does not support shared resources in task groups',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      validate(group, available, acceptance) {
        const members = [group.executor, ...group.tasks]
        const shares = members.some(({ resources = [] }) => resources.some(isShared))
        if (shares) return 'Task groups cannot use shared resources'
        return parts.LAUNCH_GROUP.validate(group, available, acceptance)
      },
    },
  }),
} satisfies Mutant
