import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/one-by-one',
  breaks: 'groups/all-or-none',
  does: 'launches the tasks of a group one by one, each as far as it is valid',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      launch({ launch_group: { executor, task_group }, ...operation }, acceptance) {
        for (const task of task_group.tasks ?? []) {
          const launch_group = { executor, task_group: { tasks: [task] } }
          parts.LAUNCH_GROUP.launch({ ...operation, launch_group }, acceptance)
        }
      },
    },
  }),
} satisfies Mutant
