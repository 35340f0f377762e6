import type { Mutant } from '../mutant.ts'
import { dying } from './dying.ts'

export default {
  id: 'hazards/tasks-by-id',
  breaks: 'hazards/task-twice-in-group',
  does: 'asserts that no task of a group is known yet',
  mutate: dying((parts, die) => ({
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      launch: (operation, acceptance) => {
        const ids = (operation.launch_group.task_group.tasks ?? []).map(
          ({ task_id }) => task_id.value,
        )
        return new Set(ids).size < ids.length
          ? die()
          : parts.LAUNCH_GROUP.launch(operation, acceptance)
      },
    },
  })),
} satisfies Mutant
