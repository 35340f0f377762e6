import { isPersistentVolume } from '../../resource/predicates.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'rescind/runs-without-volume',
  breaks: 'rescind/stale-unusable',
  does: 'launches a task without the volume where the volume was destroyed since it was offered',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const there = new Set([...acceptance.agent.total.persistentVolumes].map(nameOf))
        const offered = new Set([...acceptance.offered.persistentVolumes].map(nameOf))
        const isGone = (name: string) => offered.has(name) && !there.has(name)
        const task_infos = operation.launch.task_infos?.map(({ resources = [], ...task }) => ({
          ...task,
          resources: resources.filter((one) => !isPersistentVolume(one) || !isGone(nameOf(one))),
        }))
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
