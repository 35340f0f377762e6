import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/path-by-id',
  breaks: 'data/mounted-at-container-path',
  does: 'shows a volume in the sandbox under its id',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const task_infos = operation.launch.task_infos.map(({ resources = [], ...task }) => ({
          ...task,
          resources: resources.map((one) => {
            const { disk } = one
            if (!disk?.persistence || !disk.volume) return one
            const volume = { ...disk.volume, container_path: disk.persistence.id }
            return { ...one, disk: { ...disk, volume } }
          }),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos } }, acceptance)
      },
    },
  }),
} satisfies Mutant
