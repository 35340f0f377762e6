import type { Mutant } from '../mutant.ts'

export default {
  id: 'exclusive/volumes-by-id',
  breaks: 'exclusive/claimed-as-shared',
  does: 'matches the volumes of tasks by their ids alone',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const offered = acceptance.offered.persistentVolumes.toArray()
        const task_infos = operation.launch.task_infos.map(({ resources = [], ...task }) => ({
          ...task,
          resources: resources.map((one) => {
            const id = one.disk?.persistence?.id
            const { shared: _, ...bare } = one
            const meant = offered.find(
              (other) => id !== undefined && other.disk?.persistence?.id === id,
            )
            return meant ? { ...bare, ...(meant.shared && { shared: meant.shared }) } : one
          }),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos } }, acceptance)
      },
    },
  }),
} satisfies Mutant
