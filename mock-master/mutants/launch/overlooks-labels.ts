import { asOffered } from '../as-offered.ts'
import type { Mutant } from '../mutant.ts'

export default {
  id: 'launch/overlooks-labels',
  breaks: 'launch/other-reservation',
  does: 'compares the role of a reservation only, not its principal and labels',
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
            (named, offered) =>
              named.scalar?.value === offered.scalar?.value &&
              (named.shared === undefined) === (offered.shared === undefined),
          ),
        )
        parts.LAUNCH.launch({ ...operation, launch: { task_infos: task_infos ?? [] } }, acceptance)
      },
    },
  }),
} satisfies Mutant
