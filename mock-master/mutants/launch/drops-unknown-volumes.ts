import { isPersistentVolume } from '../../resource/predicates.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/drops-unknown-volumes',
  breaks: 'launch/unknown-volume',
  does: 'launches a task without those of its volumes that are not there',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const there = new Set([...parts.LAUNCH.available(acceptance).persistentVolumes].map(nameOf))
        const task_infos = operation.launch.task_infos?.map(({ resources = [], ...task }) => ({
          ...task,
          resources: resources.filter((one) => !isPersistentVolume(one) || there.has(nameOf(one))),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
