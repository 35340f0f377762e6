import { isShared } from '../../resource/predicates.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/no-volumes-in-executors',
  breaks: 'groups/one-member',
  does: 'refuses shared volumes in the executor of a group as in that of a task',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      validate: (group, available, acceptance) =>
        group.executor.resources?.some(isShared)
          ? 'Executor resources should not contain any shared resources'
          : parts.LAUNCH_GROUP.validate(group, available, acceptance),
    },
  }),
} satisfies Mutant
