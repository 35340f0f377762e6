import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/leaves-out-the-invalid',
  breaks: 'groups/all-or-none',
  does: 'launches a group without those of its members that are invalid',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      launch({ launch_group: { executor, task_group }, ...operation }, acceptance) {
        const available = parts.LAUNCH_GROUP.available(acceptance)
        const isValid = (task: NonNullable<typeof task_group.tasks>[number]) => {
          const group = { executor, tasks: [{ ...task, executor: task.executor ?? executor }] }
          return parts.LAUNCH_GROUP.validate(group, available, acceptance) === undefined
        }
        const valid = task_group.tasks?.filter(isValid) ?? []
        const tasks = valid.length > 0 ? valid : task_group.tasks
        const launch_group = { executor, task_group: { ...task_group, ...(tasks && { tasks }) } }
        parts.LAUNCH_GROUP.launch({ ...operation, launch_group }, acceptance)
      },
    },
  }),
} satisfies Mutant
