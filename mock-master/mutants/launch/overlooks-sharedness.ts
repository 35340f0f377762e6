import { asOffered } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/overlooks-sharedness',
  breaks: 'launch/sharedness',
  does: 'does not compare whether volumes are shared',
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
            (named, offered) => named.scalar?.value === offered.scalar?.value,
          ),
        )
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
