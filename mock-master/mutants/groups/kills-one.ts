import type { Mutant } from '../mutant.ts'

export default {
  id: 'groups/kills-one',
  breaks: 'groups/kill-one-kills-all',
  does: 'forgets, once a group is launched, that its tasks belong together',
  mutate: (parts) => ({
    ...parts,
    LAUNCH_GROUP: {
      ...parts.LAUNCH_GROUP,
      launch({ launch_group: { executor, task_group }, ...operation }, acceptance) {
        const each = (task_group.tasks ?? []).map((task) => ({
          ...task,
          executor: task.executor ?? executor,
        }))
        const available = parts.LAUNCH_GROUP.available(acceptance)
        const group = { executor, tasks: each }
        const isValid = parts.LAUNCH_GROUP.validate(group, available, acceptance) === undefined
        for (const tasks of isValid ? each.map((task) => [task]) : [each]) {
          const launch_group = { executor, task_group: { ...task_group, tasks } }
          parts.LAUNCH_GROUP.launch({ ...operation, launch_group }, acceptance)
        }
      },
    },
  }),
} satisfies Mutant
