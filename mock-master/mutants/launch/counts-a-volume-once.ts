import { isPersistentVolume } from '../../resource/predicates.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/counts-a-volume-once',
  breaks: 'launch/twice-in-one-task',
  does: 'forgets the count of copies: a task that names a volume twice needs one',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const task_infos = operation.launch.task_infos?.map(({ resources = [], ...task }) => {
          const volumes = resources.map((one) =>
            isPersistentVolume(one) ? nameOf(one) : undefined,
          )
          const once = (name: string | undefined, index: number) =>
            name === undefined || volumes.indexOf(name) === index
          return { ...task, resources: resources.filter((_, index) => once(volumes[index], index)) }
        })
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
