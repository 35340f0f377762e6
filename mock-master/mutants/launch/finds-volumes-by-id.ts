import { asOffered } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/finds-volumes-by-id',
  breaks: 'launch/whole-volume',
  does: 'finds the volume of a task by its role and id alone',
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
            (named, offered) => (named.shared === undefined) === (offered.shared === undefined),
          ),
        )
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
