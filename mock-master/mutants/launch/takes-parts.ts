import { asOffered } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/takes-parts',
  breaks: 'launch/whole-volume',
  does: 'lets a task take a part of a volume, as of other disk',
  mutate: (parts) => ({
    ...parts,
    LAUNCH: {
      ...parts.LAUNCH,
      launch(operation, acceptance) {
        const available = parts.LAUNCH.available(acceptance)
        const task_infos = operation.launch.task_infos?.map((task) =>
          asOffered(
            task,
            available,
            (named, offered) => (named.scalar?.value ?? 0) <= (offered.scalar?.value ?? 0),
          ),
        )
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
