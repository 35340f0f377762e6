import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/once-is-enough',
  breaks: 'exclusive/twice-in-one-task',
  does: 'takes a volume that a task names twice for one',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const task_infos = operation.launch.task_infos.map(({ resources = [], ...task }) => ({
          ...task,
          resources: resources.filter(
            (one, index) =>
              !one.disk?.persistence ||
              resources.findIndex(
                (other) => other.disk?.persistence?.id === one.disk?.persistence?.id,
              ) === index,
          ),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos } }, acceptance)
      },
    },
  }),
} satisfies Mutant
