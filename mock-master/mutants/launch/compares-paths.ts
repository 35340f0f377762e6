import { isPersistentVolume } from '../../resource/predicates.ts'
import { nameOf } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/compares-paths',
  breaks: 'launch/own-path',
  does: 'compares the container path of a volume with the offered one',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      validate(task, available, acceptance) {
        const paths = new Map(
          [...available].map((one) => [nameOf(one), one.disk?.volume?.container_path]),
        )
        const moved = (task.resources ?? []).some(
          (one) =>
            isPersistentVolume(one) &&
            paths.has(nameOf(one)) &&
            paths.get(nameOf(one)) !== one.disk?.volume?.container_path,
        )
        if (moved) return 'The volume is offered under another container path'
        return parts.LAUNCH.validate(task, available, acceptance)
      },
    },
  }),
} satisfies Mutant
