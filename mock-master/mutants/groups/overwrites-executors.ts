import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/overwrites-executors',
  breaks: 'groups/task-executor',
  does: 'gives every task of a group the executor of the group, whatever the task names',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      launch({ launch_group: { executor, task_group }, ...operation }, acceptance) {
        const tasks = (task_group.tasks ?? []).map((task) => ({ ...task, executor }))
        const launch_group = { executor, task_group: { ...task_group, tasks } }
        parts.LAUNCH_GROUP.launch({ ...operation, launch_group }, acceptance)
      },
    },
  }),
} satisfies Mutant
