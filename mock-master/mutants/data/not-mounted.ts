import type { Mutant } from '../mutant.ts'

export default {
  id: 'data/not-mounted',
  breaks: 'data/mounted-at-container-path',
  does: 'runs tasks without showing them their volumes',
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
            const volume = { ...disk.volume, container_path: `/${disk.volume.container_path}` }
            return { ...one, disk: { ...disk, volume } }
          }),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos } }, acceptance)
      },
    },
  }),
} satisfies Mutant
