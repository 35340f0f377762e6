import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/path-of-create',
  breaks: 'data/own-path',
  does: 'shows a volume at the path of its CREATE, whichever path the task names',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const volumes = acceptance.agent.total.persistentVolumes.toArray()
        const task_infos = operation.launch.task_infos.map(({ resources = [], ...task }) => ({
          ...task,
          resources: resources.map((one) => {
            const id = one.disk?.persistence?.id
            const made = volumes.find(
              (other) => id !== undefined && other.disk?.persistence?.id === id,
            )
            const volume = made?.disk?.volume
            return volume && one.disk ? { ...one, disk: { ...one.disk, volume } } : one
          }),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos } }, acceptance)
      },
    },
  }),
} satisfies Mutant
