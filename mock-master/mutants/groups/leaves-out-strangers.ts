import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/leaves-out-strangers',
  breaks: 'groups/task-executor',
  does: 'launches a group without the tasks that name another executor',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      launch({ launch_group: { executor, task_group }, ...operation }, acceptance) {
        const id = executor.executor_id.value
        const tasks = (task_group.tasks ?? []).filter(
          (task) => task.executor === undefined || task.executor.executor_id.value === id,
        )
        const launch_group = { executor, task_group: { ...task_group, tasks } }
        parts.LAUNCH_GROUP.launch({ ...operation, launch_group }, acceptance)
      },
    },
  }),
} satisfies Mutant
